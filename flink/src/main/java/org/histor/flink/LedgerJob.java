package org.histor.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SideOutputDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.histor.flink.code.CodedReport;
import org.histor.flink.input.Refusal;
import org.histor.flink.ledger.Adoptions;
import org.histor.flink.ledger.BandEntry;
import org.histor.flink.ledger.Bands;
import org.histor.flink.ledger.BlockEntry;
import org.histor.flink.ledger.Blocks;
import org.histor.flink.ledger.ClaimLines;
import org.histor.flink.ledger.Copies;
import org.histor.flink.ledger.CopyGroups;
import org.histor.flink.ledger.CopyPair;
import org.histor.flink.ledger.Dyads;
import org.histor.flink.ledger.Edition;
import org.histor.flink.ledger.Editions;
import org.histor.flink.ledger.EventChange;
import org.histor.flink.ledger.Grouped;
import org.histor.flink.ledger.HostChange;
import org.histor.flink.ledger.PrintedText;
import org.histor.flink.ledger.Probe;
import org.histor.flink.ledger.ReportDays;
import org.histor.flink.ledger.Standings;
import org.histor.flink.ledger.Terms;
import org.histor.flink.ledger.VersionChange;
import org.histor.flink.ledger.Versions;
import org.histor.ledger.merge.Block;

/**
 * The ledger as a graph of keyed steps: versions by report, copies by band, standings by version, merging by block, adoption by kind of act and recipient,
 * chains by dyad. Each step sends on what became different, with a number that tells which of two is the later; so what arrives first does not matter.
 *
 * @param events what became of events, the later the newer
 * @param links  what follows from what
 * @param claims of each version of a report, once
 * @param late   reports that came too late
 */
public record LedgerJob(
        DataStream<Edition> events,
        DataStream<Edition> links,
        DataStream<ClaimLines> claims,
        DataStream<Refusal> late) {

    private static final Integer ALL = 0;

    public static LedgerJob of(DataStream<CodedReport> reports, Terms terms) {
        SingleOutputStreamOperator<VersionChange> versions = reports.assignTimestampsAndWatermarks(
                        new ReportDays(terms))
                .uid("days")
                .name("days")
                .keyBy(CodedReport::key, Types.STRING)
                .process(new Versions(terms), TypeInformation.of(VersionChange.class))
                .uid("versions")
                .name("versions");
        DataStream<Grouped> groups = groups(versions.getSideOutput(Versions.TEXTS), terms);
        SingleOutputStreamOperator<BlockEntry> entries = versions.keyBy(VersionChange::id, Types.STRING)
                .connect(groups.keyBy(Grouped::id, Types.STRING))
                .process(new Standings(terms), TypeInformation.of(BlockEntry.class))
                .uid("standings")
                .name("standings");
        DataStream<EventChange> events = events(entries, terms);
        SingleOutputStreamOperator<Edition> dyads = events.filter(change -> change.dyad() != null)
                .uid("between-countries")
                .keyBy(change -> String.valueOf(change.dyad()), Types.STRING)
                .process(new Dyads(terms), TypeInformation.of(Edition.class))
                .uid("dyads")
                .name("dyads");
        DataStream<Edition> others = events.filter(change -> change.dyad() == null)
                .uid("others")
                .map(Dyads::edition, TypeInformation.of(Edition.class))
                .uid("other-editions");
        return new LedgerJob(
                editions(dyads.union(others), "events", terms),
                editions(dyads.getSideOutput(Dyads.LINKS), "links", terms),
                versions.getSideOutput(Versions.CLAIMS),
                versions.getSideOutput(Versions.LATE));
    }

    /** Both steps of merging. */
    private static DataStream<EventChange> events(DataStream<BlockEntry> entries, Terms terms) {
        SingleOutputStreamOperator<EventChange> blocks = entries.filter(entry -> !Block.isWithoutDoer(entry.block()))
                .uid("with-doer")
                .keyBy(BlockEntry::block, Types.STRING)
                .process(new Blocks(terms), TypeInformation.of(EventChange.class))
                .uid("blocks")
                .name("blocks");
        SingleOutputStreamOperator<EventChange> adoptions = entries.filter(entry -> Block.isWithoutDoer(entry.block()))
                .uid("without-doer")
                .keyBy(BlockEntry::block, Types.STRING)
                .connect(blocks.getSideOutput(Blocks.HOSTS).keyBy(HostChange::adopts, Types.STRING))
                .process(new Adoptions(terms), TypeInformation.of(EventChange.class))
                .uid("adoptions")
                .name("adoptions");
        return blocks.union(adoptions);
    }

    private static DataStream<Grouped> groups(SideOutputDataStream<PrintedText> texts, Terms terms) {
        DataStream<Probe> probes = texts.<BandEntry>flatMap(
                        (text, out) -> {
                            for (long band : text.bands()) {
                                out.collect(new BandEntry(band, text));
                            }
                        },
                        TypeInformation.of(BandEntry.class))
                .uid("into-bands")
                .name("into bands")
                .keyBy(BandEntry::band, Types.LONG)
                .process(new Bands(terms), TypeInformation.of(Probe.class))
                .uid("bands")
                .name("bands");
        DataStream<CopyPair> pairs = texts.keyBy(PrintedText::id, Types.STRING)
                .connect(probes.keyBy(Probe::id, Types.STRING))
                .process(new Copies(terms), TypeInformation.of(CopyPair.class))
                .uid("copies")
                .name("copies");
        return pairs.keyBy(pair -> ALL, Types.INT)
                .process(new CopyGroups(terms), TypeInformation.of(Grouped.class))
                .uid("copy-groups")
                .name("copy groups")
                .setParallelism(1);
    }

    private static DataStream<Edition> editions(DataStream<Edition> all, String name, Terms terms) {
        return all.keyBy(Edition::id, Types.STRING)
                .process(new Editions(terms), TypeInformation.of(Edition.class))
                .uid("editions-of-" + name)
                .name(name);
    }
}
