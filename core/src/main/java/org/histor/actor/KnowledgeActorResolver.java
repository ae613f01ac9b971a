package org.histor.actor;

import java.util.*;
import org.histor.report.Span;
import org.histor.syntax.*;

public class KnowledgeActorResolver implements ActorResolver {
    public static KnowledgeActorResolver load() {
        return new KnowledgeActorResolver();
    }

    public Actors read(ParsedReport r) {
        return new Actors() {
            public List<Mention> at(int s, Token h) {
                List<Mention> l = new ArrayList<>();
                l.add(single(s, h));
                for (Token c : r.sentences().get(s).children(h, "conj")) l.add(single(s, c));
                return l;
            }

            public Mention single(int s, Token h) {
                Sentence x = r.sentences().get(s);
                BitSet b = x.subtree(h);
                for (Token c : x.children(h))
                    if (Set.of("acl", "acl:relcl", "conj", "cc", "appos", "punct", "parataxis")
                            .contains(c.deprel())) b.andNot(x.subtree(c));
                Span sp = x.cover(b);
                return new Mention(s, h.index(), sp, r.text(sp), Actor.UNKNOWN, "");
            }

            public Optional<Mention> modifier(int s, Token t) {
                return Character.isUpperCase(t.form().charAt(0)) ? Optional.of(single(s, t)) : Optional.empty();
            }

            public boolean isActor(int s, Token h) {
                return h.upos().equals("PROPN")
                        || h.upos().equals("PRON")
                        || h.upos().equals("NOUN");
            }
        };
    }
}
