package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.Histor;
import org.histor.knowledge.Ontology;
import org.histor.report.Report;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.Test;

class ReviewTest {

    /** Holds the same of every pair, and keeps what it was asked. */
    private static final class Steadfast implements SecondReader {

        private final String event;
        private final double sure;
        private final List<Pair> asked = new ArrayList<>();

        Steadfast(String event, double sure) {
            this.event = event;
            this.sure = sure;
        }

        @Override
        public String name() {
            return "steadfast";
        }

        @Override
        public Combination combination() {
            return new Combination(1, 0, List.of(0.5, 0.5, 1.0, 1.0, 1.5, 2.0));
        }

        @Override
        public Combination ofRelations() {
            return combination();
        }

        @Override
        public LinearModel confidence() {
            return new LinearModel(List.of("right", "wrong"), Map.of("how likely it is to both", new float[] {5, -5}));
        }

        @Override
        public List<Neighbour> nearest(Pair pair, int many) {
            return List.of();
        }

        @Override
        public List<Reading> read(List<Pair> pairs) {
            asked.addAll(pairs);
            Map<String, Double> events = new TreeMap<>();
            List<String> names = new ArrayList<>(Ontology.load().eventNames());
            names.add("NONE");
            names.forEach(name -> events.put(name, (1 - sure) / (names.size() - 1)));
            events.put(event, sure);
            Reading reading = new Reading(events, null, Map.of(Modality.ACTUAL, 1.0));
            return pairs.stream().map(pair -> reading).toList();
        }
    }

    private static List<Claim> claims(Steadfast second, String text) {
        return Histor.withSecondReader(LearnedParser.english(), second)
                .code(Report.of("r", text))
                .claims();
    }

    @Test
    void whatTheReaderAgreesWithStandsAndIsSurer() {
        String text = "Estonia expelled two Russian diplomats.";
        List<Claim> agreed = claims(new Steadfast("SANCTION", 0.95), text);
        List<Claim> doubted = claims(new Steadfast("AID", 0.3), text);
        assertEquals(List.of("SANCTION"), agreed.stream().map(Claim::event).toList());
        assertEquals(List.of("SANCTION"), doubted.stream().map(Claim::event).toList());
        assertTrue(agreed.get(0).confidence() > doubted.get(0).confidence());
    }

    @Test
    void whatTheReaderIsSureOfTakesTheFramesPlace() {
        Claim claim = claims(new Steadfast("AID", 0.99), "Estonia expelled two Russian diplomats.")
                .get(0);
        assertEquals("AID", claim.event());
        assertTrue(claim.rule().endsWith(Review.RULE), claim.rule());
    }

    @Test
    void whereTheReaderSeesNoActNoneIsClaimed() {
        assertEquals(List.of(), claims(new Steadfast("NONE", 0.99), "Estonia expelled two Russian diplomats."));
    }

    @Test
    void aVerbThatNoFrameReadsBecomesAClaimWhereTheReaderIsSure() {
        String text = "Norway zorbled Denmark on Monday.";
        assertEquals(List.of(), claims(new Steadfast("AID", 0.5), text));
        Claim claim = claims(new Steadfast("AID", 0.99), text).get(0);
        assertEquals("AID", claim.event());
        assertEquals(Review.RULE, claim.rule());
        assertEquals(
                "zorbled",
                text.substring(claim.trigger().start(), claim.trigger().end()));
    }

    @Test
    void allPairsOfAReportAreAskedAtOnceInTheirSentences() {
        Steadfast second = new Steadfast("SANCTION", 0.9);
        claims(second, "It rained. Estonia expelled two Russian diplomats. Chad invaded Niger.");
        assertEquals(
                List.of("Estonia expelled two Russian diplomats.", "Chad invaded Niger."),
                second.asked.stream().map(SecondReader.Pair::text).toList());
        SecondReader.Pair pair = second.asked.get(0);
        assertEquals(
                "Estonia",
                pair.text().substring(pair.source().start(), pair.source().end()));
    }
}
