package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.actor.Actor;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Every noun phrase is a mention; only a few media are known, so that tests of attribution need no knowledge of actors. */
final class NounPhraseActors implements Actors {

    private static final Set<String> MEDIA = Set.of("Reuters", "RIA", "BBC", "Anadolu");

    private final ParsedReport report;

    NounPhraseActors(ParsedReport report) {
        this.report = report;
    }

    @Override
    public List<Mention> at(int sentence, Token head) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(single(sentence, head));
        for (Token conjunct : report.sentences().get(sentence).children(head, "conj")) {
            mentions.add(single(sentence, conjunct));
        }
        return mentions;
    }

    @Override
    public Mention single(int sentence, Token head) {
        Sentence within = report.sentences().get(sentence);
        BitSet phrase = within.subtree(head);
        for (Token child : within.children(head, "conj", "acl:relcl", "case", "appos", "cc", "punct")) {
            phrase.andNot(within.subtree(child));
        }
        Actor actor =
                MEDIA.contains(head.form()) ? new Actor(head.form(), null, Sector.JRN, List.of(), null) : Actor.UNKNOWN;
        return new Mention(
                sentence, head.index(), within.cover(phrase), report.text(within.cover(phrase)), actor, "noun phrase");
    }

    @Override
    public Optional<Mention> modifier(int sentence, Token token) {
        return Optional.empty();
    }

    @Override
    public boolean isActor(int sentence, Token head) {
        return true;
    }
}
