package org.histor.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Table;
import org.histor.knowledge.Yaml;
import org.junit.jupiter.api.Test;

class ActorKnowledgeTest {

    private final ActorKnowledge knowledge = ActorKnowledge.defaults();

    @Test
    void loadsThousandsOfNamesAndRoles() {
        assertTrue(
                knowledge.names().size() > 4000, "names: " + knowledge.names().size());
        assertTrue(
                knowledge.roles().size() > 2000, "roles: " + knowledge.roles().size());
    }

    @Test
    void aMinisterHasTheSectorOfHisMinistry() {
        assertEquals(List.of(Sector.GOV, Sector.MIL), sectors("defence minister"));
        assertEquals(List.of(Sector.GOV, Sector.MED), sectors("ministry of health"));
        assertEquals(List.of(Sector.GOV), sectors("minister of foreign affairs"));
    }

    private List<Sector> sectors(String role) {
        Role found = knowledge.roles().get(role);
        return found == null ? List.of() : found.sectors();
    }

    @Test
    void knowsWhoHeldAnOfficeOnADay() {
        assertEquals("Joe Biden", holder("USA", "president", "2021-01-21"));
        assertEquals("Joe Biden", holder("USA", "vice president", "2010-06-01"));
        assertEquals("Dmitry Medvedev", holder("RUS", "president", "2010-06-01"));
    }

    private String holder(String country, String office, String day) {
        return knowledge
                .officeHolders()
                .holder(country, office, LocalDate.parse(day))
                .map(Designation::name)
                .orElse("nobody");
    }

    @Test
    void refusesTwoHoldersOfASoleOfficeAtATime() {
        OfficeHolders holders = new OfficeHolders(Set.of("FRA"));
        KnowledgeException refused = assertThrows(
                KnowledgeException.class,
                () -> holders.read(table(
                        "A\t\tFRA\tGOV\tpresident\tyes\t2000-01-01\t2005-01-01\tm",
                        "B\t\tFRA\tGOV\tpresident\tyes\t2004-12-01\t\tf")));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("test.tsv:3: overlaps with A"), refused.getMessage());
    }

    @Test
    void refusesARowWithAnUnknownCountryOrDay() {
        OfficeHolders holders = new OfficeHolders(Set.of("FRA"));
        assertThrows(KnowledgeException.class, () -> holders.read(table("A\t\tXXX\tGOV\tking\tyes\t\t\tm")));
        assertThrows(KnowledgeException.class, () -> holders.read(table("A\t\tFRA\tGOV\tking\tyes\t2000-13-01\t\tm")));
    }

    private static Table table(String... lines) {
        List<String> columns = List.of("name", "aliases", "country", "sectors", "office", "sole", "from", "to", "sex");
        List<Table.Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(new Table.Row("test.tsv", i + 2, columns, List.of(lines[i].split("\t", -1))));
        }
        return new Table("test.tsv", columns, rows);
    }

    @Test
    void refusesANameThatStandsTwice() {
        NameFiles files = new NameFiles(new NameIndex.Builder());
        files.countries(yaml("countries:\n  FRA: {names: France}\n"));
        KnowledgeException refused = assertThrows(
                KnowledgeException.class,
                () -> files.families(
                        yaml("families:\n  - family: x\n    who: FRA GOV\n    names:\n      - A|B\n      - B\n")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("test.yaml:6: 'B' stands already at test.yaml:5"));
    }

    @Test
    void refusesUnknownKeysCountriesAndSectors() {
        NameFiles files = new NameFiles(new NameIndex.Builder());
        files.countries(yaml("countries:\n  FRA: {names: France}\n"));
        for (String family :
                List.of("who: FRX GOV", "who: FRA GUV", "whose: FRA GOV", "who: FRA GOV 2001-01-01..2000-01-01")) {
            String file = "families:\n  - family: x\n    " + family + "\n    names:\n      - A\n";
            assertThrows(KnowledgeException.class, () -> files.families(yaml(file)), family);
        }
        assertThrows(KnowledgeException.class, () -> files.countries(yaml("countries:\n  FRA: {name: France}\n")));
    }

    private static Yaml yaml(String text) {
        return Yaml.read("test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
