package org.histor.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.histor.actor.Sector;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.ClaimRecord.Count;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.ClaimRecord.Voice;
import org.histor.knowledge.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ClaimJson} writes, and refuses what the contract does not allow: codes that PLOVER does not have, days that no
 * calendar has, a claim in which nobody takes part. Immutable; safe for use by several threads at once.
 */
public final class ClaimReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Ontology ontology;

    private ClaimReader(Ontology ontology) {
        this.ontology = ontology;
    }

    public static ClaimReader withDefaults() {
        return new ClaimReader(Ontology.load());
    }

    /** The claim on a line of JSON. */
    public ClaimRecord read(String line) throws InvalidClaimException {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new InvalidClaimException("malformed JSON: " + broken.getOriginalMessage(), "write one claim a line");
        }
        if (node instanceof ObjectNode object) {
            return read(object);
        }
        throw new InvalidClaimException("the line is no JSON object", "write one claim a line");
    }

    /** The claim of an object. */
    public ClaimRecord read(ObjectNode object) throws InvalidClaimException {
        ClaimFields fields = new ClaimFields(object, "");
        String event = event(fields);
        ClaimFields info = fields.below("text_info");
        ClaimRecord claim = new ClaimRecord(
                object.toString(),
                fields.text("id"),
                fields.text("doc"),
                fields.date("date"),
                fields.day("enddate"),
                event,
                modes(event, fields),
                contexts(fields),
                fields.optional("cameo"),
                fields.list("actor", ClaimReader::party),
                fields.list("recipient", ClaimReader::party),
                where(fields.below("event_loc")),
                fields.list("size", ClaimReader::count),
                fields.word("modality", Modality.class),
                fields.list("said_by", ClaimReader::voice),
                fields.word("status", ReportStatus.class),
                fields.text("text"),
                confidence(info),
                info != null && info.truth("related"),
                citation(fields.below("cite_info")),
                fields.text("coder"),
                fields.text("knowledge"));
        if (claim.actors().isEmpty() && claim.recipients().isEmpty()) {
            throw ClaimFields.wrong(
                    "actor", "is missing, and so is the recipient", "a claim needs someone who takes part");
        }
        return claim;
    }

    private String event(ClaimFields fields) throws InvalidClaimException {
        List<String> events = fields.texts("event");
        if (events.size() != 1 || !ontology.eventNames().contains(events.get(0))) {
            String found = ClaimFields.shortened(String.join(", ", events));
            throw ClaimFields.wrong("event", "is \"" + found + "\"", "it must be one of " + ontology.eventNames());
        }
        return events.get(0);
    }

    private List<String> modes(String event, ClaimFields fields) throws InvalidClaimException {
        List<String> modes = fields.texts("mode");
        for (String mode : modes) {
            if (!ontology.hasMode(event, mode)) {
                throw ClaimFields.wrong(
                        "mode",
                        "is \"" + ClaimFields.shortened(mode) + "\"",
                        event + " has "
                                + ontology.event(event).modes().keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", ", "[", "]")));
            }
        }
        return modes;
    }

    private List<String> contexts(ClaimFields fields) throws InvalidClaimException {
        List<String> contexts = fields.texts("context");
        for (String context : contexts) {
            if (!ontology.hasContext(context)) {
                throw ClaimFields.wrong(
                        "context", "is \"" + ClaimFields.shortened(context) + "\"", "PLOVER has no such context");
            }
        }
        return contexts;
    }

    private static Party party(ClaimFields fields) throws InvalidClaimException {
        String text = fields.optional("raw_text");
        return new Party(
                text == null ? "" : text,
                fields.optional("entity_name"),
                fields.country("country"),
                fields.code("sector_code", Sector.class),
                fields.optional("role"));
    }

    private static Voice voice(ClaimFields fields) throws InvalidClaimException {
        return new Voice(party(fields), fields.word("stance", Stance.class), fields.list("via", ClaimReader::party));
    }

    private static @Nullable Location where(@Nullable ClaimFields fields) throws InvalidClaimException {
        if (fields == null) {
            return null;
        }
        String text = fields.optional("raw_text");
        return new Location(
                text == null ? "" : text,
                fields.optional("name"),
                fields.country("country"),
                degrees("lat", 90, fields),
                degrees("lon", 180, fields),
                fields.whole("geonameid"));
    }

    private static @Nullable Double degrees(String field, int most, ClaimFields fields) throws InvalidClaimException {
        Double degrees = fields.number(field);
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            throw ClaimFields.wrong("event_loc." + field, "is " + degrees, "degrees go from -" + most + " to " + most);
        }
        return degrees;
    }

    private static Count count(ClaimFields fields) throws InvalidClaimException {
        String text = fields.optional("raw_text");
        return new Count(
                fields.text("what"),
                fields.whole("min"),
                fields.whole("max"),
                fields.truth("approx"),
                fields.optional("unit"),
                text == null ? "" : text);
    }

    private static double confidence(@Nullable ClaimFields info) throws InvalidClaimException {
        Double confidence = info == null ? null : info.number("confidence");
        if (confidence == null || !(confidence >= 0 && confidence <= 1)) {
            throw ClaimFields.wrong("text_info.confidence", "is " + confidence, "it goes from 0 to 1");
        }
        return confidence;
    }

    private static Citation citation(@Nullable ClaimFields fields) throws InvalidClaimException {
        if (fields == null) {
            return new Citation(null, null, null, null, null);
        }
        return new Citation(
                fields.optional("publisher"),
                fields.optional("url"),
                fields.optional("title"),
                fields.day("published"),
                fields.day("retrieved"));
    }
}
