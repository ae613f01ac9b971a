package org.histor.ledger.export;

import static org.histor.ledger.export.Profile.column;
import static org.histor.ledger.export.Profile.compact;
import static org.histor.ledger.export.Profile.decimal;
import static org.histor.ledger.export.Profile.empty;
import static org.histor.ledger.export.Profile.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.histor.knowledge.Ontology;
import org.histor.ledger.export.Profile.Column;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of GDELT 2.0's events (61 columns, no header), Phoenix (26) and POLECAT (40). The column names are those systems' own; what
 * the ledger does not know stays empty, and nothing is filled by guess.
 */
final class Profiles {

    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private final Cameo cameo;

    Profiles(Ontology ontology) {
        this.cameo = new Cameo(ontology);
    }

    private static @Nullable Object day(EventRow row) {
        return compact(row.date());
    }

    private static @Nullable Object part(EventRow row, int from, int to) {
        String day = compact(row.date());
        return day == null ? null : day.substring(from, to);
    }

    Profile gdelt() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("GLOBALEVENTID", row -> Long.parseUnsignedLong(row.id(), 16) >>> 1));
        columns.add(column("SQLDATE", Profiles::day));
        columns.add(column("MonthYear", row -> part(row, 0, 6)));
        columns.add(column("Year", row -> part(row, 0, 4)));
        columns.add(column("FractionDate", Profiles::fraction));
        columns.addAll(gdeltActor("Actor1", "actor"));
        columns.addAll(gdeltActor("Actor2", "recipient"));
        columns.add(column("IsRootEvent", row -> 1));
        columns.add(column("EventCode", cameo::of));
        columns.add(column("EventBaseCode", cameo::base));
        columns.add(column("EventRootCode", cameo::root));
        columns.add(column("QuadClass", EventRow::quad));
        columns.add(column("GoldsteinScale", row -> decimal(row.scale())));
        columns.add(column("NumMentions", EventRow::claims));
        columns.add(column("NumSources", EventRow::origins));
        columns.add(column("NumArticles", EventRow::reports));
        columns.add(empty("AvgTone"));
        columns.addAll(gdeltPlace("Actor1Geo", row -> null));
        columns.addAll(gdeltPlace("Actor2Geo", row -> null));
        columns.addAll(gdeltPlace("ActionGeo", row -> row));
        columns.add(column("DATEADDED", row -> row.first() == null ? null : compact(row.first()) + "000000"));
        columns.add(empty("SOURCEURL"));
        return new Profile("gdelt", columns);
    }

    private static @Nullable Object fraction(EventRow row) {
        String day = compact(row.date());
        if (day == null) {
            return null;
        }
        double share = (Integer.parseInt(day.substring(4, 6)) * 30 + Integer.parseInt(day.substring(6))) / 365.0;
        return String.format(Locale.ROOT, "%.4f", Integer.parseInt(day.substring(0, 4)) + share);
    }

    private static List<Column> gdeltActor(String prefix, String side) {
        Function<EventRow, @Nullable Object> country = party(side, "country");
        Function<EventRow, @Nullable Object> sector = party(side, "sector_code");
        return List.of(
                column(prefix + "Code", row -> joined(country.apply(row), sector.apply(row))),
                column(prefix + "Name", party(side, "entity_name")),
                column(prefix + "CountryCode", country),
                empty(prefix + "KnownGroupCode"),
                empty(prefix + "EthnicCode"),
                empty(prefix + "Religion1Code"),
                empty(prefix + "Religion2Code"),
                column(prefix + "Type1Code", sector),
                empty(prefix + "Type2Code"),
                empty(prefix + "Type3Code"));
    }

    private static String joined(@Nullable Object one, @Nullable Object other) {
        return (one == null ? "" : one) + "" + (other == null ? "" : other);
    }

    /** Type 1 is a country, 4 a town outside the United States, 3 one inside. */
    private static List<Column> gdeltPlace(String prefix, Function<EventRow, @Nullable EventRow> place) {
        return List.of(
                column(prefix + "_Type", row -> placed(place.apply(row), Profiles::type)),
                column(prefix + "_FullName", row -> placed(place.apply(row), EventRow::place)),
                column(prefix + "_CountryCode", row -> placed(place.apply(row), EventRow::country)),
                empty(prefix + "_ADM1Code"),
                empty(prefix + "_ADM2Code"),
                column(prefix + "_Lat", row -> placed(place.apply(row), EventRow::latitude)),
                column(prefix + "_Long", row -> placed(place.apply(row), EventRow::longitude)),
                column(prefix + "_FeatureID", row -> placed(place.apply(row), EventRow::geonameid)));
    }

    private static @Nullable Object placed(@Nullable EventRow row, Function<EventRow, @Nullable Object> value) {
        return row == null || row.place() == null ? null : value.apply(row);
    }

    private static Object type(EventRow row) {
        if (row.latitude() == null) {
            return 1;
        }
        return "USA".equals(row.country()) ? 3 : 4;
    }

    Profile phoenix() {
        return new Profile(
                "phoenix",
                List.of(
                        column("EventID", EventRow::id),
                        column("Date", Profiles::day),
                        column("Year", row -> part(row, 0, 4)),
                        column("Month", row -> part(row, 4, 6)),
                        column("Day", row -> part(row, 6, 8)),
                        column(
                                "SourceActorFull",
                                row -> joined(
                                        party("actor", "country").apply(row),
                                        party("actor", "sector_code").apply(row))),
                        column("SourceActorEntity", party("actor", "country")),
                        column("SourceActorRole", party("actor", "sector_code")),
                        empty("SourceActorAttribute"),
                        column(
                                "TargetActorFull",
                                row -> joined(
                                        party("recipient", "country").apply(row),
                                        party("recipient", "sector_code").apply(row))),
                        column("TargetActorEntity", party("recipient", "country")),
                        column("TargetActorRole", party("recipient", "sector_code")),
                        empty("TargetActorAttribute"),
                        column("EventCode", cameo::of),
                        column("EventRootCode", cameo::root),
                        column("QuadClass", EventRow::quad),
                        column("GoldsteinScore", row -> decimal(row.scale())),
                        empty("Issues"),
                        column("Lat", EventRow::latitude),
                        column("Lon", EventRow::longitude),
                        column("LocationName", EventRow::place),
                        empty("StateName"),
                        column("CountryCode", EventRow::country),
                        empty("SentenceID"),
                        empty("URLs"),
                        empty("NewsSources")));
    }

    Profile polecat() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("Event ID", EventRow::id));
        columns.add(column("Event Date", EventRow::date));
        columns.add(column("Event Type", EventRow::event));
        columns.add(column("Event Mode", row -> String.join(";", row.modes())));
        columns.add(column("Intensity", row -> decimal(row.scale())));
        columns.add(column("Quad Code", row -> QUADS.get(row.quad() - 1)));
        columns.add(column("Contexts", row -> String.join(";", row.contexts())));
        columns.addAll(polecatActor("Actor", "actor"));
        columns.addAll(polecatActor("Recipient", "recipient"));
        columns.add(column("Placename", EventRow::place));
        columns.add(empty("City"));
        columns.add(empty("District"));
        columns.add(empty("Province"));
        columns.add(column("Country", EventRow::country));
        columns.add(column("Latitude", EventRow::latitude));
        columns.add(column("Longitude", EventRow::longitude));
        columns.add(column("GeoNames ID", EventRow::geonameid));
        columns.add(empty("Raw Placename"));
        columns.add(empty("Feature Type"));
        columns.add(column("Source", Profiles::sources));
        columns.add(column("Publication Date", EventRow::first));
        columns.add(empty("Story People"));
        columns.add(empty("Story Organizations"));
        columns.add(empty("Story Locations"));
        columns.add(empty("Language"));
        columns.add(column("Version", row -> "histor"));
        return new Profile("polecat", columns);
    }

    /** POLECAT has a row a story and names its publisher; an event of ours has several witnesses. */
    private static Object sources(EventRow row) {
        List<String> names = new ArrayList<>();
        EventJson.read(row.detail())
                .path("origins")
                .forEach(origin -> names.add(origin.path("name").asText()));
        return String.join(";", names);
    }

    private static List<Column> polecatActor(String prefix, String side) {
        return List.of(
                column(prefix + " Name", party(side, "entity_name")),
                column(prefix + " Country", party(side, "country")),
                empty(prefix + " COW"),
                column("Primary " + prefix + " Sector", party(side, "sector_code")),
                empty(prefix + " Sectors"),
                column(prefix + " Title", party(side, "role")),
                column(prefix + " Name Raw", party(side, "raw_text")),
                empty("Wikipedia " + prefix + " ID"));
    }
}
