package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.actor.Mention;
import org.histor.report.Report;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.learned.LearnedParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionsTest {

    private static final AttributionFinder FINDER = AttributionFinder.load();
    private static final KnowledgeActorResolver ACTORS = KnowledgeActorResolver.load();

    /** Who answers for a word of the text, innermost first: {@code name stance}. */
    private static List<String> sources(String text, String word, Modality modality, boolean own) {
        ParsedReport report = new SyntaxReader(LearnedParser.english()).read(Report.of("test", text));
        Attributions found = new Attributions(FINDER.find(report, ACTORS.read(report)));
        int start = text.indexOf(word);
        return found.sources(new Span(start, start + word.length()), modality, who -> own).stream()
                .map(source -> name(source.who()) + " " + source.stance())
                .toList();
    }

    private static String name(@Nullable Mention who) {
        if (who == null) {
            return "_";
        }
        return Objects.requireNonNullElse(who.actor().name(), who.text());
    }

    @Test
    void innermostSourceComesFirst() {
        assertEquals(
                List.of("sources at the embassy CLAIMS", "RIA Novosti REPORTS"),
                sources(
                        "RIA reported that sources at the embassy said troops had left.",
                        "left",
                        Modality.ACTUAL,
                        false));
    }

    @Test
    void whoTellsOfHisOwnActToComeAnnouncesIt() {
        assertEquals(
                List.of("Hungary ANNOUNCES"),
                sources("Hungary said it would send nurses.", "send", Modality.FUTURE, true));
    }

    @Test
    void whoTellsOfAnothersActToComePredictsIt() {
        assertEquals(
                List.of("Hungary PREDICTS"),
                sources("Hungary said Serbia would send nurses.", "send", Modality.FUTURE, false));
    }

    @Test
    void denialInARelativeClauseReachesWhatItTakesUp() {
        assertEquals(
                List.of("Russia DENIES", "United States CLAIMS"),
                sources(
                                "The US accuses Russia of planning an invasion, which Moscow denies.",
                                "invasion",
                                Modality.FUTURE,
                                true)
                        .stream()
                        .map(source -> source.replace("ANNOUNCES", "CLAIMS"))
                        .sorted()
                        .toList());
    }

    @Test
    void severalWhoSpeakAsOneAreAllSources() {
        assertEquals(
                List.of("Turkey CLAIMS", "Qatar CLAIMS"),
                sources("Turkey and Qatar said the airport had opened.", "opened", Modality.ACTUAL, false));
    }

    @Test
    void demandsWishesAndPraiseVouchForNothing() {
        assertEquals(List.of(), sources("The bloc urged Minsk to free the students.", "free", Modality.ACTUAL, false));
        assertEquals(
                List.of(), sources("Farmers fear that the army will burn the crops.", "burn", Modality.FUTURE, false));
        assertEquals(
                List.of(), sources("The union praised the release of the miners.", "release", Modality.ACTUAL, false));
    }

    @Test
    void whatSomebodyDidNotSayIsNotHis() {
        assertEquals(
                List.of(),
                sources(
                        "The ministry did not say whether rebels had taken the town.",
                        "taken",
                        Modality.ACTUAL,
                        false));
        assertEquals(
                List.of(),
                sources(
                        "The ministry declined to say whether rebels had taken the town.",
                        "taken",
                        Modality.ACTUAL,
                        false));
    }

    @Test
    void cueItselfIsNotItsContent() {
        assertTrue(sources("The US accused Russia of sending troops.", "accused", Modality.ACTUAL, true)
                .isEmpty());
    }
}
