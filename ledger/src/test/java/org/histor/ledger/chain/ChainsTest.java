package org.histor.ledger.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.histor.ledger.merge.Realm;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private static final Chains CHAINS = Chains.load();

    /** {@code "id day EVENT/mode actor>recipient realm"}; an exclamation mark behind the id: doubted. */
    private static Deed deed(String words) {
        String[] parts = words.split(" ");
        String[] act = parts[2].split("/");
        String[] sides = parts[3].split(">");
        Realm realm = parts.length > 4 ? Realm.valueOf(parts[4]) : Realm.FACT;
        return new Deed(
                parts[0].replace("!", ""),
                act[0],
                act.length > 1 ? Set.of(act[1]) : Set.of(),
                realm,
                sides[0],
                sides[1],
                LocalDate.of(2024, 1, 1).plusDays(Long.parseLong(parts[1])),
                parts[0].endsWith("!"));
    }

    private static String links(String... deeds) {
        List<Deed> all =
                new ArrayList<>(Arrays.stream(deeds).map(ChainsTest::deed).toList());
        List<Link> links = CHAINS.find(all);
        Collections.shuffle(all, new Random(1));
        assertEquals(new HashSet<>(links), new HashSet<>(CHAINS.find(all)));
        return String.join(
                ", ",
                links.stream()
                        .map(link -> link.from() + " " + link.kind().word() + " " + link.to() + " " + link.days())
                        .toList());
    }

    @Test
    void aPlanIsCarriedOutByTheSameActOfTheSameActor() {
        assertEquals(
                "a carried-out b 10, a response b 10",
                links("a 1 SANCTION/expel RUS>EST PLAN", "b 11 SANCTION/expel RUS>EST"));
        assertEquals(
                "b carried-out a 0, b response a 0",
                links("a 1 SANCTION/expel RUS>EST", "b 1 SANCTION/expel RUS>EST PLAN"),
                "on the day it was meant for");
        assertEquals("", links("a 1 SANCTION/expel RUS>EST PLAN", "b 101 SANCTION/expel RUS>EST"));
        assertEquals("", links("a 1 COERCE/arrest RUS>EST PLAN", "b 2 COERCE/cyber EST>RUS"));
    }

    @Test
    void anActAndItsMirrorWithinThirtyDays() {
        assertEquals("a tit-for-tat b 30", links("a 1 SANCTION/expel EST>RUS", "b 31 SANCTION/expel RUS>EST"));
        assertEquals("", links("a 1 SANCTION/expel EST>RUS", "b 32 SANCTION/expel RUS>EST"));
        assertEquals("", links("a 1 SANCTION/expel EST>RUS", "b 2 SANCTION/convict RUS>EST"));
        assertEquals("", links("a 1 CONSULT EST>RUS", "b 2 CONSULT RUS>EST"));
        assertEquals("", links("a 1 ASSAULT USA>USA", "b 2 ASSAULT USA>USA"));
    }

    @Test
    void anAnnouncedAnswerLeadsToTheAnswer() {
        assertEquals(
                "a tit-for-tat c 9, a answer-announced b 1, b response c 8, b pledge-kept c 8",
                links("a 1 SANCTION EST>RUS", "b 2 THREATEN RUS>EST", "c 10 SANCTION RUS>EST"));
    }

    @Test
    void aPledgeIsKeptOrContradicted() {
        assertEquals("a pledge-kept b 5", links("a 1 CONCEDE RUS>UKR", "b 6 RETREAT/withdraw RUS>UKR"));
        assertEquals("a pledge-contradicted b 5", links("a 1 CONCEDE RUS>UKR", "b 6 MOBILIZE/troops RUS>UKR"));
        assertEquals("a pledge-kept b 3", links("a 1 AGREE DEU>UKR", "b 4 AID DEU>UKR"));
        assertEquals("a carried-out b 3, a pledge-kept b 3", links("a 1 AID DEU>UKR PLAN", "b 4 AID DEU>UKR"));
    }

    @Test
    void nothingFollowsFromWhatIsDenied() {
        assertEquals("", links("a! 1 SANCTION EST>RUS", "b 2 SANCTION RUS>EST"));
        assertEquals("", links("a 1 SANCTION EST>RUS", "b! 2 SANCTION RUS>EST"));
    }

    @Test
    void eachIsLinkedToTheNearest() {
        assertEquals(
                "a tit-for-tat b 1, b tit-for-tat d 2",
                links("a 1 ASSAULT ISR>LBN", "b 2 ASSAULT LBN>ISR", "c 3 ASSAULT LBN>ISR", "d 4 ASSAULT ISR>LBN")
                        .replace(", c tit-for-tat d 1", ""));
    }
}
