package org.histor.flink.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.histor.flink.input.Refusal;

/** Refusals as JSON. */
final class RefusalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RefusalJson() {}

    static String line(Refusal refusal) {
        return MAPPER.createObjectNode()
                .put("where", refusal.where())
                .put("why", refusal.why())
                .put("mend", refusal.mend())
                .toString();
    }
}
