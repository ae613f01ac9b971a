package org.histor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.Modality;
import org.histor.claim.RelationReader;
import org.histor.claim.Stance;
import org.histor.report.Report;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.Test;

/** The main job through the door: a report in, claims out. */
class HistorTest {

    private static final Histor HISTOR = Histor.with(LearnedParser.english(), Histor.relationModel());

    @Test
    void anAccusationAndItsDenialAreTwoClaims() {
        List<Claim> claims = claims("The US accuses Russia of planning an invasion of Ukraine, which Moscow denies.");
        Claim accusation = only(claims, "ACCUSE");
        assertEquals(List.of("USA"), countries(accusation.actors()));
        assertEquals(List.of("RUS"), countries(accusation.recipients()));
        Claim invasion = only(claims, "ASSAULT");
        assertEquals(List.of("RUS"), countries(invasion.actors()));
        assertEquals(List.of("UKR"), countries(invasion.recipients()));
        assertEquals(Modality.FUTURE, invasion.modality());
        assertEquals(
                List.of(Stance.CLAIMS, Stance.DENIES),
                invasion.saidBy().stream().map(Claim.Source::stance).toList());
    }

    @Test
    void aClaimPointsToItsWordsInTheReportAsReceived() {
        String text = "Estonia expelled two Russian diplomats on Thursday, Tallinn's foreign ministry said.";
        Claim claim = only(claims(text), "SANCTION");
        assertEquals("expelled", claim.trigger().of(text));
        assertEquals("Estonia", claim.actors().get(0).span().of(text));
        assertEquals("two Russian diplomats", claim.recipients().get(0).span().of(text));
        assertEquals("2024-05-16", claim.when() == null ? null : claim.when().date());
    }

    @Test
    void theSameReportGivesTheSameIds() {
        String text = "Kenyan police arrested three journalists. Chad freed two aid workers.";
        assertEquals(
                claims(text).stream().map(Claim::id).toList(),
                claims(text).stream().map(Claim::id).toList());
        assertEquals(2, claims(text).stream().map(Claim::id).distinct().count());
    }

    @Test
    void aPromiseIsNoDeedAndARefusalNoGift() {
        assertEquals(
                "AGREE", claims("France will send doctors to Haiti.").get(0).event());
        assertEquals("AID", claims("France sent doctors to Haiti.").get(0).event());
        assertEquals(
                "REJECT",
                claims("France refused to send doctors to Haiti.").get(0).event());
    }

    @Test
    void boilerplateSportAndMarketsGiveNothing() {
        assertEquals(List.of(), claims("See the VIDEO below."));
        assertEquals(List.of(), claims("Germany beat Brazil 7-1 in the semi-final."));
        assertEquals(List.of(), claims("Shares in Tokyo retreated on Monday after a three-day rally."));
    }

    @Test
    void anEmptyReportGivesNothing() {
        assertEquals(List.of(), claims(""));
        assertEquals(List.of(), claims(" \n\n\t "));
    }

    @Test
    void relatesWhereBothPartiesAreGiven() {
        String text = "Poland closed its border with Belarus after Minsk arrested a Polish journalist.";
        RelationReader.Relation relation = HISTOR.relate(
                Report.of("1", text),
                RelationReader.locate(text, "Minsk"),
                RelationReader.locate(text, "a Polish journalist"));
        assertEquals("COERCE", relation.root());
        assertTrue(relation.confidence() > 0 && relation.confidence() <= 1);
    }

    private static List<Claim> claims(String text) {
        return HISTOR.code(Report.of("test", text).publishedOn(LocalDate.of(2024, 5, 17)))
                .claims();
    }

    private static Claim only(List<Claim> claims, String event) {
        List<Claim> found =
                claims.stream().filter(claim -> claim.event().equals(event)).toList();
        assertEquals(1, found.size(), claims::toString);
        return found.get(0);
    }

    private static List<String> countries(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> String.valueOf(mention.actor().country()))
                .toList();
    }
}
