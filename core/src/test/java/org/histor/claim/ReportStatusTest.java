package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportStatusTest {

    private static ReportStatus status(Modality modality, Stance... stances) {
        return ReportStatus.of(modality, List.of(stances));
    }

    @Test
    void theDecisionTable() {
        assertEquals(ReportStatus.REPORTED, status(Modality.ACTUAL));
        assertEquals(ReportStatus.REPORTED, status(Modality.NEGATED));
        assertEquals(ReportStatus.REPORTED, status(Modality.ACTUAL, Stance.REPORTS));
        assertEquals(ReportStatus.CLAIMED, status(Modality.ACTUAL, Stance.CLAIMS, Stance.REPORTS));
        assertEquals(ReportStatus.CLAIMED, status(Modality.FUTURE, Stance.PREDICTS));
        assertEquals(ReportStatus.CONFIRMED, status(Modality.ACTUAL, Stance.REPORTS, Stance.CONFIRMS));
        assertEquals(ReportStatus.ANNOUNCED, status(Modality.FUTURE, Stance.ANNOUNCES, Stance.REPORTS));
        assertEquals(ReportStatus.DENIED, status(Modality.ACTUAL, Stance.DENIES));
        assertEquals(ReportStatus.DENIED, status(Modality.NEGATED, Stance.CLAIMS));
        assertEquals(ReportStatus.DISPUTED, status(Modality.FUTURE, Stance.CLAIMS, Stance.DENIES));
        assertEquals(ReportStatus.DISPUTED, status(Modality.ACTUAL, Stance.REPORTS, Stance.DENIES));
    }
}
