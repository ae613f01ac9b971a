package org.histor.actor;

import org.histor.syntax.Token;

/** Tells "in Moscow", "flew to Moscow", where Moscow is a place, from "Moscow denies" and "a warning to Moscow", where it acts. */
final class PlaceSyntax {

    private final ReportReader reader;

    PlaceSyntax(ReportReader reader) {
        this.reader = reader;
    }

    boolean isPlace(int position, Token head, Reading reading) {
        String preposition = reader.preposition(position, head);
        if (preposition.isEmpty()) {
            return isSpot(reading) && !ReportReader.isArgument(head);
        }
        if (reader.knowledge.is("places-only", preposition)) {
            return true;
        }
        if (!reader.knowledge.is("towards", preposition)) {
            return false;
        }
        Token governor = reader.sentence(position).head(head);
        boolean motion = reader.knowledge.is("motion", governor.lemma());
        boolean town = reading.because().startsWith("capital") || isSpot(reading);
        return isSpot(reading) || motion && town;
    }

    private static boolean isSpot(Reading reading) {
        return reading.form() == Reading.Form.PLACE || reading.form() == Reading.Form.SITE;
    }
}
