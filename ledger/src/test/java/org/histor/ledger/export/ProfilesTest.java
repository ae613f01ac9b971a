package org.histor.ledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.histor.knowledge.Ontology;
import org.histor.ledger.query.EventRow;
import org.junit.jupiter.api.Test;

/** The columns of other systems, by name and in order, as their codebooks have them. */
class ProfilesTest {

    private static final Profiles PROFILES = new Profiles(Ontology.load());

    private static final EventRow ROW = new EventRow(
            "00000000000000ff",
            "SANCTION",
            "fact",
            "actual",
            List.of("expel"),
            List.of("diplomatic"),
            "166",
            4,
            -5.5,
            "2024-05-16",
            null,
            true,
            "",
            "",
            "EST",
            "RUS",
            "Tallinn",
            "EST",
            59.437,
            24.7535,
            588409L,
            "2024-05-17",
            "2024-05-18",
            "reported",
            1,
            0,
            List.of("EST"),
            2,
            3,
            0,
            0.9,
            "{\"actor\":[{\"raw_text\":\"Tallinn\",\"entity_name\":\"Estonia\",\"country\":\"EST\",\"sector_code\":\"GOV\",\"role\":null}],"
                    + "\"recipient\":[],\"origins\":[{\"key\":\"media:BNS\",\"kind\":\"media\",\"name\":\"BNS\",\"side\":\"LTU\"}]}");

    private static void check(Profile profile, String names, String line) {
        assertEquals(
                List.of(names.split(" ")),
                List.of(profile.header().strip().replace(' ', '_').split("\t")));
        assertEquals(line, profile.line(ROW).replace('\t', '|').stripTrailing());
    }

    @Test
    void gdeltHasItsSixtyOneColumns() {
        String actor =
                "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
        String place = "_Type _FullName _CountryCode _ADM1Code _ADM2Code _Lat _Long _FeatureID";
        check(
                PROFILES.gdelt(),
                "GLOBALEVENTID SQLDATE MonthYear Year FractionDate " + prefixed("Actor1", actor)
                        + prefixed("Actor2", actor)
                        + "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone "
                        + prefixed("Actor1Geo", place) + prefixed("Actor2Geo", place) + prefixed("ActionGeo", place)
                        + "DATEADDED SOURCEURL",
                "127|20240516|202405|2024|2024.4548|ESTGOV|Estonia|EST|||||GOV|||||||||||||1|166|166|16|4|-5.5|3|1|2|"
                        + "|||||||||||||||||4|Tallinn|EST|||59.437|24.7535|588409|20240517000000|");
        assertEquals(61, PROFILES.gdelt().columns().size());
    }

    private static String prefixed(String prefix, String names) {
        return prefix + names.replace(" ", " " + prefix) + " ";
    }

    @Test
    void phoenixHasItsTwentySix() {
        check(
                PROFILES.phoenix(),
                "EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute TargetActorFull"
                        + " TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode QuadClass GoldsteinScore Issues Lat Lon"
                        + " LocationName StateName CountryCode SentenceID URLs NewsSources",
                "00000000000000ff|20240516|2024|05|16|ESTGOV|EST|GOV||||||166|16|4|-5.5||59.437|24.7535|Tallinn||EST|||");
    }

    @Test
    void polecatHasItsForty() {
        check(
                PROFILES.polecat(),
                "Event_ID Event_Date Event_Type Event_Mode Intensity Quad_Code Contexts Actor_Name Actor_Country Actor_COW"
                        + " Primary_Actor_Sector Actor_Sectors Actor_Title Actor_Name_Raw Wikipedia_Actor_ID Recipient_Name Recipient_Country"
                        + " Recipient_COW Primary_Recipient_Sector Recipient_Sectors Recipient_Title Recipient_Name_Raw Wikipedia_Recipient_ID"
                        + " Placename City District Province Country Latitude Longitude GeoNames_ID Raw_Placename Feature_Type Source"
                        + " Publication_Date Story_People Story_Organizations Story_Locations Language Version",
                "00000000000000ff|2024-05-16|SANCTION|expel|-5.5|MATERIAL CONFLICT|diplomatic|Estonia|EST||GOV|||Tallinn||"
                        + "||||||||Tallinn||||EST|59.437|24.7535|588409|||BNS|2024-05-17|||||histor");
    }
}
