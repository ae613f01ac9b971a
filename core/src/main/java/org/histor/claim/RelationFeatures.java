package org.histor.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What the learned reader looks at: the words, the syntax between source and target, and what the frames say. */
final class RelationFeatures {

    private static final Set<String> CONTENT = Set.of("VERB", "NOUN", "ADJ", "ADV", "AUX", "PART", "ADP", "PROPN");

    private final Map<String, Double> features = new HashMap<>();

    private RelationFeatures() {}

    static Map<String, Double> of(
            ParsedReport report,
            List<RelationReader.Candidate> candidates,
            @Nullable Span source,
            @Nullable Span target) {
        RelationFeatures made = new RelationFeatures();
        for (Sentence sentence : report.sentences()) {
            made.words(sentence, source, target);
            made.syntax(sentence, source, target);
        }
        made.normalise();
        made.frames(candidates);
        return made.features;
    }

    private void add(String feature, double value) {
        features.merge(feature, value, Math::max);
    }

    private static boolean inside(Token token, @Nullable Span span) {
        return span != null && span.contains(token.span());
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    // ---- words

    private void words(Sentence sentence, @Nullable Span source, @Nullable Span target) {
        Token before = null;
        for (Token token : sentence.tokens()) {
            boolean party = inside(token, source) || inside(token, target);
            boolean content = CONTENT.contains(token.upos()) && !token.upos().equals("PROPN");
            if (!party && content) {
                add("w=" + lemma(token), 0.7);
                if (before != null) {
                    add("b=" + lemma(before) + "_" + lemma(token), 0.5);
                }
                before = token;
            } else if (inside(token, target) && token.upos().equals("NOUN")) {
                add("t=" + lemma(token), 0.5);
            } else if (inside(token, source) && token.upos().equals("NOUN")) {
                add("s=" + lemma(token), 0.4);
            }
        }
    }

    // ---- syntax

    private void syntax(Sentence sentence, @Nullable Span source, @Nullable Span target) {
        Optional<Token> from = head(sentence, source);
        Optional<Token> to = head(sentence, target);
        from.ifPresent(token -> above(sentence, token, "sv"));
        to.ifPresent(token -> above(sentence, token, "tv"));
        if (from.isPresent() && to.isPresent()) {
            path(sentence, from.get(), to.get());
        }
    }

    /** The topmost token of the span. */
    private static Optional<Token> head(Sentence sentence, @Nullable Span span) {
        return sentence.tokens().stream()
                .filter(token -> inside(token, span))
                .filter(token -> token.isRoot() || !inside(sentence.head(token), span))
                .findFirst();
    }

    /** The predicate that a party hangs on, with its object and its auxiliaries. */
    private void above(Sentence sentence, Token token, String name) {
        Token at = token;
        for (int steps = 0; steps < 4 && !at.isRoot(); steps++) {
            Token up = sentence.head(at);
            if (up.isVerbal() || steps == 0) {
                add(name + "=" + lemma(up), 1.2);
                add(name + "r=" + lemma(up) + "/" + at.relation(), 0.8);
            }
            if (up.isVerbal()) {
                complements(sentence, up, name);
                return;
            }
            at = up;
        }
    }

    private void complements(Sentence sentence, Token verb, String name) {
        for (Token child : sentence.children(verb)) {
            switch (child.relation()) {
                case "obj", "obl", "xcomp", "ccomp", "compound", "advmod" ->
                    add(name + "c=" + lemma(verb) + ">" + lemma(child), 1);
                case "aux" -> add(name + "aux=" + lemma(child), 0.8);
                default -> {}
            }
            if (child.is("xcomp") || child.is("ccomp")) {
                add(name + "x=" + lemma(child), 1);
                sentence.children(child, "aux").forEach(aux -> add(name + "xaux=" + lemma(aux), 0.8));
            }
        }
    }

    private void path(Sentence sentence, Token from, Token to) {
        Set<Integer> up = new HashSet<>();
        for (Token at = from; ; at = sentence.head(at)) {
            up.add(at.index());
            if (at.isRoot()) {
                break;
            }
        }
        for (Token at = to; !at.isRoot(); at = sentence.head(at)) {
            if (at != to && !at.upos().equals("PROPN")) {
                add("p=" + lemma(at), 1);
            }
            sentence.children(at, "case").forEach(word -> add("pc=" + lemma(word), 0.4));
            if (up.contains(at.index())) {
                break;
            }
        }
    }

    /** Long sentences have many words: each then says less. */
    private void normalise() {
        double square =
                features.values().stream().mapToDouble(value -> value * value).sum();
        double scale = square == 0 ? 1 : 3.5 / Math.sqrt(square);
        features.replaceAll((feature, value) -> value * scale);
    }

    // ---- frames

    private void frames(List<RelationReader.Candidate> candidates) {
        if (candidates.isEmpty()) {
            add("f:none", 1);
            return;
        }
        for (int i = 0; i < candidates.size(); i++) {
            RelationReader.Candidate candidate = candidates.get(i);
            String root = candidate.relation().root();
            if (i == 0) {
                double sure = Math.max(0, Math.min(1, (candidate.total() + 0.5) / 5));
                add("f1=" + root, 1);
                add("f1s=" + root, sure);
                if (candidate.exact()) {
                    add("f1x=" + root, 1);
                }
                add("fr=" + candidate.rules().get(0), 0.7);
                candidate.rules().forEach(rule -> add("fo=" + rule, 0.5));
            } else if (i < 3) {
                add("f2=" + root, Math.max(0, 1 - (candidates.get(0).total() - candidate.total())));
            }
        }
    }
}
