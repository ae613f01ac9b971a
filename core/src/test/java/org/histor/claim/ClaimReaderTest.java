package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.histor.actor.Sector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimReaderTest {

    private static final String LINE =
            "{\"id\":\"c1\",\"doc\":\"a\",\"date\":\"2022-02-17\",\"enddate\":null,\"date_text\":\"Thursday\","
                    + "\"event\":[\"SANCTION\"],\"mode\":[\"expel\"],\"context\":[\"diplomatic\"],\"cameo\":\"166\",\"quad_code\":4,\"event_scale\":-5.5,"
                    + "\"actor\":[{\"raw_text\":\"Russia\",\"entity_name\":\"Russia\",\"country\":\"RUS\",\"country_name\":\"Russia\",\"sector_code\":\"GOV\","
                    + "\"other_sector_codes\":[],\"role\":null,\"span\":[0,6]}],\"recipient\":[],"
                    + "\"event_loc\":{\"raw_text\":\"Tallinn\",\"name\":\"Tallinn\",\"country\":\"EST\",\"lat\":59.4,\"lon\":24.7,\"geonameid\":588409},"
                    + "\"size\":[{\"what\":\"diplomats\",\"min\":2,\"max\":null,\"raw_text\":\"at least two\"}],\"modality\":\"actual\","
                    + "\"said_by\":[{\"raw_text\":\"RIA\",\"entity_name\":\"RIA\",\"sector_code\":\"JRN\",\"country\":\"RUS\",\"stance\":\"reports\",\"cue\":\"say\","
                    + "\"span\":[0,1],\"via\":[]}],\"status\":\"reported\",\"text\":\"Russia expelled them.\","
                    + "\"text_info\":{\"sentence\":0,\"span\":[0,30],\"trigger\":[7,15],\"rule\":\"expel-diplomat\",\"confidence\":0.93},"
                    + "\"cite_info\":{\"publisher\":\"Example\",\"url\":\"u\",\"title\":\"T\",\"published\":\"2022-02-18\",\"retrieved\":null},"
                    + "\"coder\":\"histor 0.1.0\",\"knowledge\":\"2026.11\"}";

    private final ClaimReader reader = ClaimReader.withDefaults();

    @Test
    void readsWhatIsWritten() throws InvalidClaimException {
        ClaimRecord claim = reader.read(LINE);
        assertEquals(LINE, claim.line());
        assertEquals("SANCTION", claim.event());
        assertEquals(Sector.GOV, claim.actors().get(0).sector());
        assertEquals(Stance.REPORTS, claim.saidBy().get(0).stance());
        assertEquals(2L, claim.sizes().get(0).min());
        assertEquals("2022-02-18", String.valueOf(claim.citation().published()));
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                        "\"SANCTION\" → \"SANKTION\" → 'event' is \"SANKTION\"",
                        "\"expel\" → \"aerial\" → 'mode' is \"aerial\"",
                        "\"diplomatic\" → \"sports\" → 'context' is \"sports\"",
                        "2022-02-17 → 2022-02-30 → 'date' is no day of the calendar: \"2022-02-30\"",
                        "2022-02-17 → 0022-02-10 → 'date' is no day of the calendar: \"0022-02-10\"",
                        "2022-02-18 → 2022-02 → 'cite_info.published' is no day of the calendar: \"2022-02\"",
                        "\"RUS\",\"country_name → \"Russia\",\"country_name → 'actor[0].country' is no country code: \"Russia\"",
                        "\"GOV\" → \"GOVERNMENT\" → 'actor[0].sector_code' is \"GOVERNMENT\"",
                        "\"actor\": → \"agent\": → 'actor' is missing",
                        "\"actor\":[{ → \"recipient\":[],\"actor\":[],\"x\":[{ → 'actor' is missing, and so is the recipient",
                        "\"min\":2 → \"min\":\"2\" → 'size[0].min' is no whole number",
                        "\"reports\" → \"guesses\" → 'said_by[0].stance' is \"guesses\"",
                        "0.93 → 1.93 → 'text_info.confidence' is 1.93",
                        "59.4 → 159.4 → 'event_loc.lat' is 159.4",
                        "\"actual\" → \"perhaps\" → 'modality' is \"perhaps\"",
                        "\"id\":\"c1\" → \"id\":\" \" → 'id' is missing or empty",
                        "},\"coder → }},\"coder → malformed JSON")
                .map(row -> row.split(" → "))
                .map(row -> DynamicTest.dynamicTest(row[2], () -> {
                    String broken = LINE.replace(row[0], row[1]);
                    InvalidClaimException refused =
                            assertThrows(InvalidClaimException.class, () -> reader.read(broken));
                    assertTrue(refused.getMessage().startsWith(row[2]), refused.getMessage());
                }));
    }

    @Test
    void aMonthOrAYearIsADateAndAnActorMayBeUnknown() throws InvalidClaimException {
        assertEquals(
                "2022-02", reader.read(LINE.replace("2022-02-17", "2022-02")).date());
        assertEquals("2022", reader.read(LINE.replace("2022-02-17", "2022")).date());
        String passive =
                LINE.replace("\"actor\":[{", "\"actor\":[],\"recipient\":[{").replace("\"recipient\":[],", "");
        assertTrue(reader.read(passive).actors().isEmpty());
    }

    @Test
    void aFieldOfTenMegabytesIsRefused() {
        String long10 = LINE.replace("Russia expelled them.", "x".repeat(10 << 20));
        InvalidClaimException refused = assertThrows(InvalidClaimException.class, () -> reader.read(long10));
        assertEquals("'text' has 10485760 characters", refused.getMessage());
    }
}
