package org.histor.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.histor.report.Report;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.Token;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.Test;

class LearnedRolesTest {

    private static final SyntaxReader SYNTAX = new SyntaxReader(LearnedParser.english());
    private static final KnowledgeActorResolver RESOLVER = KnowledgeActorResolver.load();

    @Test
    void aTitleInOneReportServesTheOthers() {
        LearnedRoles roles = learn("Chilean envoy Ana Ruizmoreno met ministers in Lima on Monday.");
        Mention mention = read(roles, "Ana Ruizmoreno left the talks.", "Ruizmoreno");
        assertEquals("CHL", mention.actor().country());
        assertEquals(Sector.GOV, mention.actor().sector());
        assertTrue(mention.because().startsWith("learned from report '0'"), mention.because());
    }

    @Test
    void theReportsOwnWordsGoBefore() {
        LearnedRoles roles = learn("Chilean envoy Ana Ruizmoreno met ministers in Lima on Monday.");
        Mention mention = read(roles, "Peruvian minister Ana Ruizmoreno left the talks.", "Ruizmoreno");
        assertEquals("PER", mention.actor().country());
    }

    @Test
    void ofWhomReportsDisagreeNothingIsLearned() {
        String chilean = "Chilean envoy Ana Ruizmoreno met ministers in Lima on Monday.";
        String peruvian = "Peruvian envoy Ana Ruizmoreno met ministers in Lima on Monday.";
        for (LearnedRoles roles : List.of(learn(chilean, peruvian), learn(peruvian, chilean))) {
            assertNull(read(roles, "Ana Ruizmoreno left the talks.", "Ruizmoreno")
                    .actor()
                    .country());
        }
    }

    @Test
    void datedKnowledgeGoesBefore() {
        LearnedRoles roles =
                LearnedRoles.of(List.of(new LearnedRole("Angela Merkel", "CHL", List.of(Sector.MIL), "general", "0")));
        assertEquals(
                "DEU",
                read(roles, "Angela Merkel left the talks.", "Merkel").actor().country());
    }

    private static LearnedRoles learn(String... texts) {
        List<LearnedRole> said = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            said.addAll(RESOLVER.learn(parsed(String.valueOf(i), texts[i])));
        }
        return LearnedRoles.of(said);
    }

    private static Mention read(LearnedRoles roles, String text, String word) {
        ParsedReport report = parsed("last", text);
        Token head = report.sentences().get(0).tokens().stream()
                .filter(token -> token.form().equals(word))
                .findFirst()
                .orElseThrow();
        return RESOLVER.with(roles).read(report).single(0, head);
    }

    private static ParsedReport parsed(String id, String text) {
        return SYNTAX.read(Report.of(id, text).publishedOn(LocalDate.of(2019, 5, 6)));
    }
}
