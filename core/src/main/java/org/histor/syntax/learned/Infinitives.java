package org.histor.syntax.learned;

import java.util.Set;
import org.histor.knowledge.WordLists;

/**
 * "Kyiv accused them of massing troops, despite pledges to withdraw": an infinitive right behind a noun that takes one hangs on the noun. The parser
 * decides before it has seen much of the infinitive and now and then hangs it on a verb far above.
 */
final class Infinitives {

    private static final Set<String> NOUNS = WordLists.read("syntax/attachment.yaml", Set.of("nouns_with_infinitive"))
            .set("nouns_with_infinitive");

    private Infinitives() {}

    /** @param heads positions from 0, -1 for the root; changed in place, as are the labels */
    static void attach(String[] lemmas, String[] tags, int[] heads, String[] labels) {
        for (int verb = 2; verb < tags.length; verb++) {
            int noun = verb - 2;
            boolean infinitive = tags[verb].equals("VB") && tags[verb - 1].equals("TO") && labels[verb].equals("advcl");
            boolean takes = NOUNS.contains(lemmas[noun]) && tags[noun].startsWith("NN");
            if (infinitive && takes && heads[verb] < noun && !isBelow(noun, verb, heads)) {
                heads[verb] = noun;
                labels[verb] = "acl";
            }
        }
    }

    /** A noun that hangs on the infinitive itself cannot carry it: the tree would become a ring. */
    private static boolean isBelow(int noun, int verb, int[] heads) {
        int at = noun;
        while (at >= 0 && at != verb) {
            at = heads[at];
        }
        return at == verb;
    }
}
