package org.histor.flink.input;

import org.histor.ingest.document.Read.Refused;

/**
 * A record that cannot be used. It goes out by itself; the job goes on.
 *
 * @param where file and line, entry, or topic, partition and offset
 * @param why   what is wrong, in one clause
 * @param mend  what the user can do about it
 */
public record Refusal(String where, String why, String mend) {

    public static Refusal of(Refused refused) {
        return new Refusal(refused.where(), refused.why(), refused.mend());
    }
}
