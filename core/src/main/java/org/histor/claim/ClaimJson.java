package org.histor.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.histor.actor.Actor;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.knowledge.CountryNames;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Versions;
import org.histor.report.Report;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes claims as JSON: PLOVER's field names and Histor's own, in a fixed order, one object a claim. Offsets are
 * {@code [start, end)} in UTF-16 units of the document as received (for a page: of the HTML). What the text does not say is null or
 * an empty list. Beyond the contract there are {@code text_info.related} for a claim out of another report's headline, {@code size.approx}
 * and {@code size.unit}, each only where it applies.
 *
 * <p>Immutable; safe for use by several threads at once.
 */
public final class ClaimJson {

    private final JsonFactory json = new JsonFactory();
    private final Ontology ontology;
    private final CountryNames countries;
    private final Versions versions;

    private ClaimJson(Ontology ontology, CountryNames countries, Versions versions) {
        this.ontology = ontology;
        this.countries = countries;
        this.versions = versions;
    }

    /** With the ontology, names and versions that come with Histor. */
    public static ClaimJson withDefaults() {
        return new ClaimJson(Ontology.load(), CountryNames.load(), Versions.load());
    }

    /** One claim on one line, without the line's end. */
    public String line(Report report, Claim claim) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator out = json.createGenerator(line)) {
            write(report, claim, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /** Writes one claim as an object. */
    public void write(Report report, Claim claim, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", claim.id());
        out.writeStringField("doc", claim.doc());
        writeWhen(claim.when(), out);
        writeEvent(claim, out);
        writeActors("actor", claim.actors(), report, out);
        writeActors("recipient", claim.recipients(), report, out);
        writeWhere(claim.where(), out);
        writeSizes(claim.sizes(), out);
        out.writeStringField("modality", claim.modality().name().toLowerCase(Locale.ROOT));
        writeSources(claim.saidBy(), report, out);
        out.writeStringField("status", ReportStatus.of(claim).word());
        out.writeStringField("text", claim.span().of(report.text()));
        writeEvidence(claim, report, out);
        writeCitation(report, out);
        out.writeStringField("coder", versions.coder());
        out.writeStringField("knowledge", versions.knowledge());
        out.writeEndObject();
    }

    private static void writeWhen(@Nullable When when, JsonGenerator out) throws IOException {
        out.writeStringField("date", when == null ? null : when.date());
        out.writeStringField("enddate", when == null || when.end() == null ? null : String.valueOf(when.end()));
        out.writeStringField("date_text", when == null ? null : when.text());
    }

    private void writeEvent(Claim claim, JsonGenerator out) throws IOException {
        writeTexts("event", List.of(claim.event()), out);
        writeTexts("mode", claim.modes(), out);
        writeTexts("context", claim.contexts(), out);
        out.writeStringField("cameo", claim.cameo());
        out.writeNumberField("quad_code", ontology.event(claim.event()).quad());
        out.writeNumberField("event_scale", ontology.score(claim.event(), claim.modes()));
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void writeActors(String name, List<Mention> mentions, Report report, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            out.writeStartObject();
            out.writeStringField("raw_text", mention.text());
            if (mention.antecedent() != null) {
                out.writeStringField("antecedent", mention.antecedent());
            }
            out.writeStringField("entity_name", actor.name());
            out.writeStringField("country", actor.country());
            out.writeStringField("country_name", actor.country() == null ? null : countries.of(actor.country()));
            out.writeStringField("sector_code", code(actor.sector()));
            writeTexts(
                    "other_sector_codes",
                    actor.others().stream().map(Sector::name).toList(),
                    out);
            out.writeStringField("role", actor.role());
            writeSpan("span", mention.span(), report, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static @Nullable String code(@Nullable Sector sector) {
        return sector == null ? null : sector.name();
    }

    private static void writeSpan(String name, Span read, Report report, JsonGenerator out) throws IOException {
        Span span = report.received().received(read);
        out.writeArrayFieldStart(name);
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }

    private static void writeWhere(@Nullable Where where, JsonGenerator out) throws IOException {
        if (where == null) {
            out.writeNullField("event_loc");
            return;
        }
        out.writeObjectFieldStart("event_loc");
        out.writeStringField("raw_text", where.text());
        out.writeStringField("name", where.name());
        out.writeStringField("country", where.country());
        writeNumber("lat", where.latitude(), out);
        writeNumber("lon", where.longitude(), out);
        writeNumber("geonameid", where.geonameid(), out);
        out.writeEndObject();
    }

    private static void writeNumber(String name, @Nullable Number number, JsonGenerator out) throws IOException {
        if (number == null) {
            out.writeNullField(name);
        } else if (number instanceof Long whole) {
            out.writeNumberField(name, whole);
        } else {
            out.writeNumberField(name, number.doubleValue());
        }
    }

    private static void writeSizes(List<Size> sizes, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("size");
        for (Size size : sizes) {
            out.writeStartObject();
            out.writeStringField("what", size.what());
            writeNumber("min", size.min(), out);
            writeNumber("max", size.max(), out);
            out.writeStringField("raw_text", size.text());
            if (size.approx()) {
                out.writeBooleanField("approx", true);
            }
            if (size.unit() != null) {
                out.writeStringField("unit", size.unit());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeSources(List<Claim.Source> sources, Report report, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("said_by");
        for (Claim.Source source : sources) {
            out.writeStartObject();
            writeWho(source.who(), out);
            out.writeStringField("stance", source.stance().name().toLowerCase(Locale.ROOT));
            out.writeStringField("cue", source.cue());
            writeSpan(
                    "span", source.who() == null ? source.span() : source.who().span(), report, out);
            out.writeArrayFieldStart("via");
            for (Mention between : source.via()) {
                out.writeStartObject();
                writeWho(between, out);
                writeSpan("span", between.span(), report, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeWho(@Nullable Mention who, JsonGenerator out) throws IOException {
        Actor actor = who == null ? Actor.UNKNOWN : who.actor();
        out.writeStringField("raw_text", who == null ? null : who.text());
        out.writeStringField("entity_name", actor.name());
        out.writeStringField("sector_code", code(actor.sector()));
        out.writeStringField("country", actor.country());
    }

    private static void writeEvidence(Claim claim, Report report, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("text_info");
        out.writeNumberField("sentence", claim.sentence());
        writeSpan("span", claim.span(), report, out);
        writeSpan("trigger", claim.trigger(), report, out);
        out.writeStringField("rule", claim.rule());
        out.writeNumberField("confidence", Math.round(claim.confidence() * 100) / 100.0);
        if (claim.related()) {
            out.writeBooleanField("related", true);
        }
        out.writeEndObject();
    }

    private static void writeCitation(Report report, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("cite_info");
        out.writeStringField("publisher", report.publisher());
        out.writeStringField("url", report.url());
        out.writeStringField("title", report.title());
        out.writeStringField("published", report.published() == null ? null : String.valueOf(report.published()));
        out.writeStringField("retrieved", report.retrieved() == null ? null : String.valueOf(report.retrieved()));
        out.writeEndObject();
    }
}
