package org.histor.ledger.gdelt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Ontology.Crosswalk;
import org.histor.ledger.ReportClaims;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of GDELT 2.0's event files. Each line becomes a report of one claim, told by the site of its address in its own voice: GDELT
 * says neither who said it nor in which words. Safe for use by several threads at once.
 */
public final class GdeltEvents {

    private static final int COLUMNS = 61;
    private static final int DAY = 1;
    private static final int ACTOR = 5;
    private static final int RECIPIENT = 15;
    private static final int CODE = 26;
    private static final int PLACE = 51;
    private static final int ADDED = 59;
    private static final int ADDRESS = 60;
    /** In an actor's columns: the name, the country, the first type. */
    private static final int NAME = 1;

    private static final int COUNTRY = 2;
    private static final int TYPE = 7;

    /** GDELT names no confidence of a single line: as likely wrong as right. */
    private static final double CONFIDENCE = 0.5;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?");
    private static final Pattern SITE = Pattern.compile("https?://(?:www\\.)?([^/:]+).*");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Ontology ontology = Ontology.load();
    private final GdeltSectors sectors = GdeltSectors.load();
    private final ClaimReader reader = ClaimReader.withDefaults();

    /** @throws InvalidClaimException saying what is wrong with the line and what mends it */
    public ReportClaims read(String line) throws InvalidClaimException {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new InvalidClaimException(
                    "the line has " + cells.size() + " columns",
                    "events of GDELT 2.0 have " + COLUMNS + ", tabs between");
        }
        if (!NUMBER.matcher(cells.get(0)).matches()) {
            throw new InvalidClaimException("GLOBALEVENTID is no number", "leave out a line of column names");
        }
        ClaimRecord claim = reader.read(claim(cells));
        return new ReportClaims(claim.doc(), claim.citation(), List.of(claim), null);
    }

    private ObjectNode claim(List<String> cells) throws InvalidClaimException {
        Crosswalk code = ontology.cameo(cells.get(CODE))
                .orElseThrow(() -> new InvalidClaimException(
                        "EventCode is \"" + cells.get(CODE) + "\"", "it must be a code of CAMEO, such as 190"));
        String id = "gdelt-" + cells.get(0);
        ObjectNode claim = MAPPER.createObjectNode();
        claim.put("id", id).put("doc", id).put("date", date(cells.get(DAY), "SQLDATE"));
        claim.putArray("event").add(code.event());
        ArrayNode modes = claim.putArray("mode");
        code.mode().ifPresent(modes::add);
        ArrayNode contexts = claim.putArray("context");
        code.contexts().forEach(contexts::add);
        claim.put("cameo", code.cameo());
        party(cells, ACTOR, claim.putArray("actor"));
        party(cells, RECIPIENT, claim.putArray("recipient"));
        place(cells, claim);
        claim.putArray("size");
        claim.put("modality", "actual").put("status", "reported").putArray("said_by");
        claim.put("text", (cells.get(ACTOR + NAME) + " " + code.label() + " " + cells.get(RECIPIENT + NAME)).strip());
        claim.putObject("text_info").put("confidence", CONFIDENCE);
        cite(cells, id, claim.putObject("cite_info"));
        return claim.put("coder", "GDELT 2.0").put("knowledge", "CAMEO");
    }

    private static String date(String cell, String column) throws InvalidClaimException {
        Matcher date = DATE.matcher(cell);
        if (!date.matches()) {
            throw new InvalidClaimException(column + " is \"" + cell + "\"", "write days as 20240131");
        }
        return date.group(1) + "-" + date.group(2) + "-" + date.group(3);
    }

    private void party(List<String> cells, int from, ArrayNode parties) {
        if (cells.get(from).isEmpty()) {
            return;
        }
        String name = cells.get(from + NAME);
        ObjectNode party = parties.addObject()
                .put("raw_text", name.isEmpty() ? cells.get(from) : name)
                .put("country", filled(cells.get(from + COUNTRY)));
        sectors.of(cells.get(from + TYPE)).ifPresent(sector -> party.put("sector_code", sector.name()));
    }

    /** Its countries are in a list of their own (FIPS) that claims do not use; the point on the map is the same. */
    private static void place(List<String> cells, ObjectNode claim) throws InvalidClaimException {
        String full = cells.get(PLACE + 1);
        if (!full.isEmpty()) {
            claim.putObject("event_loc")
                    .put("raw_text", full)
                    .put("name", full.split(",")[0])
                    .put("lat", degrees(cells.get(PLACE + 5), "ActionGeo_Lat"))
                    .put("lon", degrees(cells.get(PLACE + 6), "ActionGeo_Long"));
        }
    }

    private static @Nullable Double degrees(String cell, String column) throws InvalidClaimException {
        try {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        } catch (NumberFormatException broken) {
            throw new InvalidClaimException(column + " is \"" + cell + "\"", "write degrees as 59.437");
        }
    }

    /** Several lines may be of one article; each is a report of its own, lest one take another's place. */
    private static void cite(List<String> cells, String id, ObjectNode citation) throws InvalidClaimException {
        Matcher site = SITE.matcher(cells.get(ADDRESS));
        if (site.matches()) {
            citation.put("publisher", site.group(1)).put("url", cells.get(ADDRESS) + "#" + id);
        } else {
            citation.put("publisher", filled(cells.get(ADDRESS)));
        }
        citation.put("published", date(cells.get(ADDED), "DATEADDED"));
    }

    private static @Nullable String filled(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
