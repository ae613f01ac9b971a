package org.histor.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;

/** A claim for tests, from few words: {@code new Telling("a").event("SANCTION").actor("Russia RUS GOV").recipient("Estonia EST GOV")}. */
public final class Telling {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ClaimReader READER = ClaimReader.withDefaults();

    private final ObjectNode claim = MAPPER.createObjectNode();
    private Outlet outlet;
    private Standing standing = Standing.CURRENT;
    private String copies;

    /** @param doc also the claim's id and, until {@link #by}, the outlet's name */
    public Telling(String doc) {
        this.outlet = new Outlet(doc, Optional.empty());
        this.copies = doc;
        claim.put("id", "c-" + doc)
                .put("doc", doc)
                .putNull("date")
                .putNull("enddate")
                .putNull("date_text");
        claim.putArray("event").add("ASSAULT");
        claim.putArray("mode");
        claim.putArray("context");
        claim.putNull("cameo").put("quad_code", 4).put("event_scale", -9.0);
        claim.putArray("actor");
        claim.putArray("recipient");
        claim.putNull("event_loc");
        claim.putArray("size");
        claim.put("modality", "actual");
        claim.putArray("said_by");
        claim.put("status", "reported").put("text", "Words of " + doc + ".");
        claim.putObject("text_info").put("sentence", 0).put("rule", "test").put("confidence", 0.8);
        claim.putObject("cite_info").put("publisher", doc).put("published", "2024-05-16");
        claim.put("coder", "histor 0.1.0").put("knowledge", "2026.11");
    }

    public Telling id(String id) {
        claim.put("id", id);
        return this;
    }

    public Telling event(String event, String... modes) {
        claim.putArray("event").add(event);
        ArrayNode list = claim.putArray("mode");
        for (String mode : modes) {
            list.add(mode);
        }
        return this;
    }

    public Telling actor(String... parties) {
        return parties("actor", parties);
    }

    public Telling recipient(String... parties) {
        return parties("recipient", parties);
    }

    /** @param parties "name country sector", with _ for what is not known; a name in quotes is mere words */
    private Telling parties(String side, String... parties) {
        ArrayNode list = claim.putArray(side);
        for (String party : parties) {
            fill(list.addObject(), party);
        }
        return this;
    }

    private static ObjectNode fill(ObjectNode object, String party) {
        String[] parts = party.split(" (?=\\S+ \\S+$)| (?=\\S+$)");
        boolean words = parts[0].startsWith("'");
        String name = parts[0].replace("'", "");
        object.put("raw_text", name).put("entity_name", words || name.equals("_") ? null : name);
        object.put("country", parts[1].equals("_") ? null : parts[1]);
        object.put("sector_code", parts[2].equals("_") ? null : parts[2]);
        object.putArray("other_sector_codes");
        return object;
    }

    public Telling date(String date) {
        claim.put("date", date);
        return this;
    }

    public Telling published(String day) {
        ((ObjectNode) claim.get("cite_info")).put("published", day);
        return this;
    }

    public Telling url(String url) {
        ((ObjectNode) claim.get("cite_info")).put("url", url);
        return this;
    }

    public Telling retrieved(String day) {
        ((ObjectNode) claim.get("cite_info")).put("retrieved", day);
        return this;
    }

    public Telling in(String name, String country, double latitude, double longitude) {
        claim.putObject("event_loc")
                .put("raw_text", name)
                .put("name", name)
                .put("country", country)
                .put("lat", latitude)
                .put("lon", longitude);
        return this;
    }

    public Telling in(String country) {
        claim.putObject("event_loc")
                .put("raw_text", country)
                .put("name", country)
                .put("country", country);
        return this;
    }

    public Telling size(String what, long count) {
        ((ArrayNode) claim.get("size"))
                .addObject()
                .put("what", what)
                .put("min", count)
                .put("max", count)
                .put("raw_text", count + " " + what);
        return this;
    }

    public Telling modality(String modality) {
        claim.put("modality", modality);
        return this;
    }

    /** Sources from the innermost to the outermost. */
    public Telling said(String stance, String party) {
        ObjectNode voice = fill(((ArrayNode) claim.get("said_by")).addObject(), party);
        voice.put("stance", stance).put("cue", "say").putArray("via");
        return this;
    }

    public Telling text(String text) {
        claim.put("text", text);
        return this;
    }

    public Telling by(String publisher, String country) {
        ((ObjectNode) claim.get("cite_info")).put("publisher", publisher);
        outlet = new Outlet(publisher, Optional.ofNullable(country.isEmpty() ? null : country));
        return this;
    }

    public Telling copyOf(String doc) {
        copies = doc;
        return this;
    }

    public Telling standing(Standing standing) {
        this.standing = standing;
        return this;
    }

    public String line() {
        return claim.toString();
    }

    public ClaimRecord record() {
        try {
            return READER.read(line());
        } catch (InvalidClaimException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A report of this claim alone. */
    public ReportClaims report() {
        ClaimRecord record = record();
        return new ReportClaims(record.doc(), record.citation(), List.of(record), null);
    }

    public Statement statement() {
        ClaimRecord record = record();
        return new Statement(record, "r-" + record.doc(), record.doc(), copies, outlet, standing);
    }
}
