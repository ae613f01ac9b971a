package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.histor.act.Act;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says what a source does to a target in a text where both are given: the task of Hu et al. (ACL 2024). Of the acts that the text states it takes
 * the one whose actor lies in the source and whose recipient lies in the target.
 */
public final class RelationReader {

    /**
     * The relation found.
     *
     * @param root       PLOVER event, or "NONE" where no act is stated
     * @param confidence 0 to 1
     * @param why        the rule that fired and its trigger
     */
    public record Relation(String root, List<String> modes, double confidence, String why) {
        public static final Relation NONE = new Relation("NONE", List.of(), 0, "no act found");
    }

    /** An act with how well its parties lie in the given spans. */
    private record Fit(StatedAct stated, double actor, double recipient) {

        double total() {
            double specific = Math.min(stated.act().score(), 8) * 0.05;
            double reported = stated.act().sources().isEmpty() ? 0 : -0.6;
            double background = stated.modality() == Modality.HISTORICAL ? -0.1 : 0;
            return 3 * actor + 2 * recipient + specific + reported + background - subordination(stated.act());
        }

        /** What is done for a purpose, or said in passing of a noun, matters less than the main clause. */
        private static double subordination(Act act) {
            Sentence sentence = act.sentence();
            double cost = 0;
            Token at = act.trigger();
            while (!at.isRoot()) {
                boolean infinitive = sentence.children(at, "mark").stream()
                        .anyMatch(mark -> mark.lemma().equals("to"));
                cost += switch (at.deprel()) {
                    case "advcl" -> infinitive ? 1.2 : 0.5;
                    case "acl" -> infinitive ? 1.0 : 0.4;
                    case "acl:relcl" -> 0.5;
                    case "nmod", "nmod:poss" -> 0.2;
                    case "amod", "compound" -> 0.8; // "the deposed president": told in passing
                    default -> 0;
                };
                at = sentence.head(at);
            }
            return Math.min(cost, 1.8);
        }
    }

    /**
     * An act as a candidate.
     *
     * @param total    how well it fits; best first in a list
     * @param exact    whether its actor and its recipient are the very parties
     * @param reversed whether the target does it to the source
     */
    record Candidate(Relation relation, List<String> rules, double total, boolean exact, boolean reversed) {}

    private final Supplier<@Nullable LinearModel> learned;

    /** @param learned gives the learned reader that weighs what the frames say, or null for frames alone; asked when it is needed */
    public RelationReader(Supplier<@Nullable LinearModel> learned) {
        this.learned = learned;
    }

    /** The relation between two spans of the text. */
    public Relation read(ParsedReport report, List<StatedAct> acts, @Nullable Span source, @Nullable Span target) {
        List<Candidate> candidates = candidates(acts, source, target);
        Relation frames = frames(candidates);
        LinearModel model = learned.get();
        return model == null ? frames : weighed(model, RelationFeatures.of(report, candidates, source, target), frames);
    }

    /**
     * What the frames say, and what the learned reader holds of each event; nothing where there is none. CONCEDE and RETREAT are one class to it,
     * YIELD.
     */
    public record Apart(Relation frames, Map<String, Double> learned) {
        public Apart {
            learned = Map.copyOf(learned);
        }
    }

    /** The words of both, not yet weighed. */
    public Apart apart(ParsedReport report, List<StatedAct> acts, @Nullable Span source, @Nullable Span target) {
        List<Candidate> candidates = candidates(acts, source, target);
        LinearModel model = learned.get();
        if (model == null) {
            return new Apart(frames(candidates), Map.of());
        }
        double[] probabilities = model.probabilities(RelationFeatures.of(report, candidates, source, target));
        Map<String, Double> held = new TreeMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            held.put(model.classes().get(i), probabilities[i]);
        }
        return new Apart(frames(candidates), held);
    }

    private static Relation frames(List<Candidate> candidates) {
        return candidates.isEmpty() || candidates.get(0).reversed()
                ? Relation.NONE
                : candidates.get(0).relation();
    }

    /** What the learned reader looks at, by name. */
    public Map<String, Double> features(
            ParsedReport report, List<StatedAct> acts, @Nullable Span source, @Nullable Span target) {
        return RelationFeatures.of(report, candidates(acts, source, target), source, target);
    }

    private static Relation weighed(LinearModel model, Map<String, Double> features, Relation frames) {
        double[] probabilities = model.probabilities(features);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        String root = model.classes().get(best);
        boolean agrees = plain(frames.root()).equals(root);
        String reasons = model.reasons(features, root, 4).stream()
                .map(reason -> String.format(Locale.ROOT, "%s %+.1f", reason.feature(), reason.weight()))
                .collect(Collectors.joining(", "));
        double confidence = Math.round(probabilities[best] * 1000) / 1000.0;
        String why = (agrees ? frames.why() + "; reader: " : "reader: ") + reasons;
        return new Relation(
                agrees ? frames.root() : plover(root), agrees ? frames.modes() : List.of(), confidence, why);
    }

    /** CONCEDE and RETREAT are one class to the learned reader: its training data do not tell them apart. */
    private static String plain(String root) {
        return root.equals("CONCEDE") || root.equals("RETREAT") ? "YIELD" : root;
    }

    /** Back to an event of PLOVER: deeds of yielding are far more often told than words. */
    private static String plover(String root) {
        return root.equals("YIELD") ? "RETREAT" : root;
    }

    private static List<Candidate> candidates(List<StatedAct> acts, @Nullable Span source, @Nullable Span target) {
        List<Candidate> candidates = new ArrayList<>();
        for (StatedAct stated : acts) {
            Fit fit = new Fit(stated, actorFit(stated, source), recipientFit(stated.act(), target));
            candidates.add(new Candidate(
                    relation(fit),
                    stated.act().rules(),
                    fit.total(),
                    fit.actor() >= 0.95 && fit.recipient() >= 0.95,
                    isReversed(stated.act(), source, target)));
            accusation(stated, source, target).ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparingDouble(Candidate::total).reversed());
        return candidates;
    }

    /** "Tajikistan said Kyrgyz soldiers opened fire": between the two, who tells a deed of violence or coercion alleges it. */
    private static Optional<Candidate> accusation(StatedAct stated, @Nullable Span source, @Nullable Span target) {
        Act act = stated.act();
        if (source == null || target == null || !isHostile(act.event()) || !tells(stated, source)) {
            return Optional.empty();
        }
        double accused = best(act, act.actors(), target);
        if (accused == 0 || best(act, act.actors(), source) > 0) {
            return Optional.empty();
        }
        String why = act.rule() + " at '" + act.trigger().form() + "', told by the source";
        return Optional.of(new Candidate(
                new Relation("ACCUSE", List.of("allege"), 0.6, why),
                act.rules(),
                3 * 0.8 + 2 * accused - Fit.subordination(act),
                false,
                false));
    }

    private static boolean isHostile(String event) {
        return switch (event) {
            case "ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION" -> true;
            default -> false;
        };
    }

    /** Whether somebody in the span says that the act happened. */
    private static boolean tells(StatedAct stated, Span source) {
        return stated.sources().stream()
                .map(Claim.Source::who)
                .filter(Objects::nonNull)
                .anyMatch(who -> who.span().overlaps(source));
    }

    private static Relation relation(Fit fit) {
        Act act = fit.stated().act();
        double confidence = Math.max(0.05, Math.min(0.99, (fit.total() + 1) / 6.5));
        String why = act.rule() + " at '" + act.trigger().form() + "'";
        String root = act.event();
        List<String> modes = act.modes();
        if (fit.stated().modality() == Modality.NEGATED && isCooperative(root)) {
            root = "REJECT";
            modes = List.of();
            why += ", negated";
        } else if (isHeldOut(fit)) {
            root = "THREATEN";
            modes = List.of();
            why += ", held out";
        } else if (isYetToCome(fit.stated()) && isPromised(root)) {
            root = "AGREE";
            modes = List.of();
            why += ", yet to come";
        }
        return new Relation(root, modes, confidence, why);
    }

    /** "Riyadh could cut off funds to Amman unless …": of harm that the source may yet do, the target is threatened. */
    private static boolean isHeldOut(Fit fit) {
        Act act = fit.stated().act();
        boolean open =
                fit.stated().modality() == Modality.FUTURE || fit.stated().modality() == Modality.HYPOTHETICAL;
        return open
                && fit.actor() >= 0.9
                && isHostile(act.event())
                && !act.event().equals("MOBILIZE")
                && (!act.modality().isEmpty() || mayStillBe(act));
    }

    /** "may strike", but not "may have struck". */
    private static boolean mayStillBe(Act act) {
        List<Token> auxiliaries = act.sentence().children(act.trigger(), "aux");
        return auxiliaries.stream().anyMatch(token -> token.xpos().equals("MD"))
                && auxiliaries.stream().noneMatch(token -> token.lemma().equalsIgnoreCase("have"));
    }

    /** What is told as to come; a purpose is not ("sent pumps to help Togo"). */
    private static boolean isYetToCome(StatedAct stated) {
        Token trigger = stated.act().trigger();
        boolean purpose = trigger.is("advcl") || trigger.is("acl") || trigger.is("csubj");
        return !purpose && stated.modality() == Modality.FUTURE;
    }

    /** The codebook takes what is yet to come of these for an agreement to do it. */
    private static boolean isPromised(String event) {
        return switch (event) {
            case "CONSULT", "SUPPORT", "COOPERATE", "AID" -> true;
            default -> false;
        };
    }

    private static boolean isCooperative(String event) {
        return switch (event) {
            case "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT" -> true;
            default -> false;
        };
    }

    private static boolean isReversed(Act act, @Nullable Span source, @Nullable Span target) {
        return source != null
                && target != null
                && !act.reciprocal()
                && best(act, act.actors(), source) == 0
                && best(act, act.actors(), target) > 0.9
                && best(act, act.recipients(), source) > 0.5;
    }

    private static double actorFit(StatedAct stated, @Nullable Span source) {
        Act act = stated.act();
        if (source == null) {
            return 0.5;
        }
        double best = best(act, act.actors(), source);
        if (best > 0) {
            return best;
        }
        if (Sourcing.isOwn(stated.sources(), stated.actors()) && tells(stated, source)) {
            return 0.9; // "Iran said it would …"
        }
        if (act.actors().isEmpty()) {
            return 0.35;
        }
        boolean asRecipient = best(act, act.recipients(), source) > 0.9;
        return act.reciprocal() || !asRecipient ? 0 : -0.2;
    }

    private static double recipientFit(Act act, @Nullable Span target) {
        if (target == null) {
            return 0.5;
        }
        double best = best(act, act.recipients(), target);
        if (act.reciprocal()) {
            best = Math.max(best, best(act, act.actors(), target));
        }
        best = Math.max(best, 0.8 * best(act, act.places(), target));
        best = Math.max(best, 0.7 * best(act, act.counted(), target));
        if (best > 0) {
            return best;
        }
        Span below = act.sentence().cover(act.sentence().subtree(act.trigger()));
        boolean after = target.start() >= act.trigger().span().start();
        double near = below.overlaps(target) ? (after ? 0.4 : 0.2) : 0;
        return act.recipients().isEmpty() ? near + 0.1 : near;
    }

    private static double best(Act act, List<Token> heads, Span span) {
        double best = 0;
        for (Token head : heads) {
            if (span.contains(head.span())) {
                best = Math.max(best, 1);
            } else if (conjunctIn(act.sentence(), head, span)) {
                best = Math.max(best, 0.95);
            } else if (phrase(act.sentence(), head).overlaps(span)) {
                best = Math.max(best, 0.6);
            }
        }
        return best;
    }

    private static boolean conjunctIn(Sentence sentence, Token head, Span span) {
        return sentence.children(head, "conj", "appos", "flat", "compound").stream()
                .anyMatch(other -> span.contains(other.span()));
    }

    private static Span phrase(Sentence sentence, Token head) {
        BitSet tokens = sentence.subtree(head);
        for (Token child : sentence.children(head, "acl:relcl", "parataxis", "advcl")) {
            tokens.andNot(sentence.subtree(child));
        }
        return sentence.cover(tokens);
    }

    /** Where the words stand in the text, exactly or else without regard to case; null if they do not. */
    public static @Nullable Span locate(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        }
        if (at >= 0) {
            return new Span(at, Math.min(text.length(), at + words.length()));
        }
        String[] pieces = words.split("\\s+");
        for (int i = pieces.length - 1; i >= 0; i--) {
            int word = pieces[i].length() > 3 ? text.indexOf(pieces[i]) : -1;
            if (word >= 0) {
                return new Span(word, word + pieces[i].length());
            }
        }
        return null;
    }
}
