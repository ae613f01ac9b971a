package org.histor.actor;

import java.util.ArrayList;
import java.util.List;
import org.histor.actor.Designation.Kind;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The names and roles that the knowledge finds in a sentence, word by word, before syntax is asked. */
final class Marks {

    /** A name that covers tokens {@code [from, to)}. */
    record Name(int from, int to, List<Designation> designations) {

        boolean is(Kind kind) {
            return designations.stream().anyMatch(designation -> designation.kind() == kind);
        }

        @Nullable
        Designation first(Kind kind) {
            return designations.stream()
                    .filter(designation -> designation.kind() == kind)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ActorKnowledge knowledge;
    private final List<Token> tokens;
    private final List<RoleIndex.Forms> forms;
    private final @Nullable Name[] names;
    private final RoleIndex.@Nullable Found[] roles;

    Marks(Sentence sentence, ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.tokens = sentence.tokens();
        this.forms = tokens.stream().map(RoleIndex.Forms::of).toList();
        this.names = new Name[tokens.size()];
        this.roles = new RoleIndex.Found[tokens.size()];
        markNames();
        markRoles();
        if (dropPartsOfPersonalNames()) {
            markRoles();
        }
    }

    /** The name that covers the token. */
    @Nullable
    Name name(int token) {
        return names[token];
    }

    /** The role that covers the token. */
    RoleIndex.@Nullable Found role(int token) {
        return roles[token];
    }

    boolean isUnknownProper(int token) {
        Token word = tokens.get(token);
        return names[token] == null
                && roles[token] == null
                && word.upos().equals("PROPN")
                && !knowledge.is("calendar", word.form())
                && !knowledge.is("honorifics", word.form());
    }

    private void markNames() {
        List<Spelling.Part> parts = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (Token token : tokens) {
            for (Spelling.Part part : Spelling.parts(token.form())) {
                parts.add(part);
                owner.add(token.index());
            }
        }
        boolean[] ends = new boolean[parts.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1 == ends.length || !owner.get(i + 1).equals(owner.get(i));
        }
        boolean loud = isLoud();
        for (int i = 0; i < parts.size(); ) {
            boolean begins = i == 0 || ends[i - 1];
            NameIndex.Found found = begins ? knowledge.names().longest(parts, i, ends) : null;
            if (found == null) {
                i++;
                continue;
            }
            Name name = new Name(owner.get(found.from()), owner.get(found.to() - 1) + 1, found.designations());
            if (isWord(name, loud)) {
                i++;
                continue;
            }
            for (int token = name.from(); token < name.to(); token++) {
                names[token] = name;
            }
            i = found.to();
        }
    }

    private boolean isLoud() {
        long letters =
                tokens.stream().filter(token -> token.form().length() > 3).count();
        long capitals = tokens.stream()
                .filter(token -> token.form().length() > 3 && Spelling.isCapitals(token.form()))
                .count();
        return letters > 1 && capitals * 10 >= letters * 7;
    }

    /** An everyday word that only looks like a name: "Nice" at the beginning of a sentence, "IS" as a verb. */
    private boolean isWord(Name name, boolean loud) {
        if (name.to() - name.from() > 1) {
            return false;
        }
        Token token = tokens.get(name.from());
        boolean adjective = token.upos().equals("ADJ") && name.is(Kind.NATIONALITY);
        boolean noName = !token.upos().equals("PROPN") && !adjective;
        boolean function =
                List.of("VERB", "AUX", "PRON", "DET", "ADP", "ADV", "SCONJ").contains(token.upos());
        return noName && knowledge.is("everyday", token.form()) && (function || name.from() == 0)
                || function
                        && token.form().length() < 4
                        && token.form().indexOf('.') < 0
                        && !token.form().equals("US");
    }

    private void markRoles() {
        for (int i = 0; i < tokens.size(); i++) {
            roles[i] = null;
        }
        for (int i = 0; i < tokens.size(); ) {
            int limit = i;
            while (limit < tokens.size() && names[limit] == null) {
                limit++;
            }
            RoleIndex.Found found = limit > i ? knowledge.roles().longest(forms, i, limit) : null;
            if (found == null || !endsInNoun(found) || isOnlyAName(found)) {
                i++;
                continue;
            }
            for (int token = found.from(); token < found.to(); token++) {
                roles[token] = found;
            }
            i = found.to();
        }
    }

    /** "Hun Sen", "Ngo Xuan Lich", "Stephen King": words that would be roles elsewhere. */
    private boolean isOnlyAName(RoleIndex.Found found) {
        if (found.to() - found.from() > 1) {
            return false;
        }
        Token token = tokens.get(found.from());
        String key = Spelling.key(token.form());
        boolean last =
                found.to() == tokens.size() || !tokens.get(found.to()).upos().equals("PROPN");
        boolean shortTitle = knowledge.is("short-titles", key) && last;
        boolean abbreviation = knowledge.is("abbreviations", key)
                && !Spelling.isCapitals(token.form().replaceAll("s$", ""));
        boolean surname = token.upos().equals("PROPN")
                && found.from() > 0
                && found.role().kind() == Role.Kind.PERSON
                && knowledge.isGivenName(tokens.get(found.from() - 1).form())
                && tokens.get(found.from() - 1).upos().equals("PROPN")
                && last;
        return shortTitle || abbreviation || surname;
    }

    private boolean endsInNoun(RoleIndex.Found found) {
        String upos = tokens.get(found.to() - 1).upos();
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("ADJ") || found.to() - found.from() > 1;
    }

    /** Whether there were any. "Michael Jordan", "Hunter Biden", "Trump Tower": what surrounds a name of one word may make another name of it. */
    private boolean dropPartsOfPersonalNames() {
        boolean dropped = false;
        for (int i = 0; i < tokens.size(); i++) {
            Name name = names[i];
            if (name == null
                    || name.to() - name.from() > 1
                    || Spelling.isCapitals(tokens.get(i).form())) {
                continue;
            }
            boolean afterGiven =
                    i > 0 && knowledge.isGivenName(tokens.get(i - 1).form()) && isUnknownProper(i - 1);
            boolean afterUnknown = name.is(Kind.PERSON) && i > 0 && isUnknownProper(i - 1);
            boolean beforeUnknown = i + 1 < tokens.size()
                    && isUnknownProper(i + 1)
                    && (name.is(Kind.PERSON)
                            || knowledge.isGivenName(tokens.get(i).form()));
            if (afterGiven || afterUnknown || beforeUnknown) {
                names[i] = null;
                dropped = true;
            }
        }
        return dropped;
    }
}
