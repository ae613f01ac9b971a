package org.histor.syntax.nlp4j;

import org.histor.syntax.Punctuation;

/**
 * From NLP4J's labels to Universal Dependencies v2, step by step on one tree. The result is always a tree with one root. Relations
 * follow the UD guidelines for English, with these choices where UD leaves one, or where readers of news are better served:
 *
 * <ul>
 *   <li><b>Speech.</b> In "X did Y, officials said" the verb of the content hangs as {@code ccomp} on the verb of speech, wherever it
 *       stands. Where the verb of speech interrupts its content, or a headline ends "…, sources say", it hangs as {@code parataxis} on
 *       the content. "It was reported that …" has {@code expl} and {@code ccomp}, also where UD would have {@code csubj}.
 *   <li><b>Copula.</b> What is said of the subject is the head ("Troops are in Kabul": Kabul), except a clause: "The plan is to attack",
 *       "Canada is to send troops" have {@code be} as head and {@code xcomp} or {@code ccomp}, never {@code nsubj:outer}: what is planned
 *       must not look like what is done.
 *   <li><b>Names and titles</b> are {@code compound} of their last word ("Foreign Minister Annalena Baerbock": Baerbock), never
 *       {@code flat}: who a person is cannot be told from syntax alone.
 *   <li><b>Time without a preposition</b> is {@code obl:tmod} or {@code nmod:tmod}, other measures are {@code obl:unmarked} or
 *       {@code nmod:unmarked}. A day right after a place ("near the border on Tuesday") belongs to the verb.
 *   <li><b>Dates</b> have the month as head, day and year as {@code nummod}; amounts the currency sign with {@code nummod}.
 *   <li><b>Objects that are subjects</b> of what follows ("urged Mali to leave", "let them go", "made him angry") are {@code obj} with
 *       {@code xcomp}; the subject of a finite or subjunctive clause stays in it ("demanded he leave": {@code ccomp}).
 *   <li><b>Gerunds after prepositions</b> are {@code advcl} or {@code acl} with the preposition as {@code mark} ("accused of spying").
 *   <li><b>Headlines</b> without auxiliaries are read as passives where the verb needs an object ("Two soldiers killed in clash").
 *   <li>Participles used as prepositions ("according to", "including") have UPOS ADP; lemmas are American ("criticize").
 * </ul>
 */
final class Conversion {

    private Conversion() {}

    static Tree toUniversal(Tree tree) {
        Lemmas.expandContractions(tree);
        TeacherRepairs.mend(tree);
        Prepositions.turn(tree);
        Copulas.turn(tree);
        Clauses.turn(tree);
        Coordinations.turn(tree);
        Nominals.turn(tree);
        FixedPhrases.fuse(tree);
        Labels.rename(tree);
        Punctuation.attach(tree.form, tree.tag, tree.head, tree.relation);
        PartsOfSpeech.assign(tree);
        Lemmas.restore(tree);
        if (tree.flaw() != null) {
            flatten(tree);
        }
        return tree;
    }

    /** The tree of last resort: every word hangs on the first. */
    private static void flatten(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.attach(token, token == 0 ? -1 : 0, token == 0 ? "root" : "dep");
        }
    }
}
