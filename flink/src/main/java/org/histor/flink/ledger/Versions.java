package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.histor.flink.code.CodedReport;
import org.histor.flink.input.Refusal;
import org.histor.ledger.report.Succession;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by report: lets each version in once and decides which stands. What decides is days and, where these are the same, the position in the input, never
 * the order of arrival.
 */
public final class Versions extends KeyedProcessFunction<String, CodedReport, VersionChange> {

    public static final OutputTag<ClaimLines> CLAIMS = new OutputTag<>("claims", TypeInformation.of(ClaimLines.class));
    public static final OutputTag<PrintedText> TEXTS = new OutputTag<>("texts", TypeInformation.of(PrintedText.class));
    /** Reports whose events may be closed already. */
    public static final OutputTag<Refusal> LATE = new OutputTag<>("late", TypeInformation.of(Refusal.class));

    private final Terms terms;
    private transient ValueState<HeldVersions> held;
    private transient Counter late;
    private transient Counter known;
    private transient Counter replaced;

    public Versions(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        held = getRuntimeContext()
                .getState(terms.forgetting(
                        new ValueStateDescriptor<>("versions", TypeInformation.of(HeldVersions.class))));
        late = getRuntimeContext().getMetricGroup().counter("late");
        known = getRuntimeContext().getMetricGroup().counter("known");
        replaced = getRuntimeContext().getMetricGroup().counter("replaced");
    }

    @Override
    public void processElement(CodedReport report, Context context, Collector<VersionChange> out) throws Exception {
        long watermark = context.timerService().currentWatermark();
        if (terms.isLate(report.published(), watermark)) {
            late.inc();
            context.output(LATE, tooLate(report));
            return;
        }
        HeldVersions before = held.value() == null ? new HeldVersions(0, List.of()) : held.value();
        List<HeldVersion> versions = new ArrayList<>(before.versions());
        HeldVersion same = find(versions, report.id());
        if (same != null) {
            known.inc();
            if (same.position().compareTo(report.position()) <= 0) {
                return;
            }
            // the same words from an earlier place: the one machine would have met these first, and known the other
            versions.remove(same);
        }
        versions.add(of(report));
        HeldVersions now = new HeldVersions(before.revision() + 1, decide(versions, report.key()));
        held.update(now);
        out.collect(entered(report, now));
        if (same == null) {
            replaced.inc(before.versions().isEmpty() ? 0 : 1);
            sideOutputs(report, before.versions().size(), context);
        }
        changes(before.versions(), now, out);
    }

    private static @Nullable HeldVersion find(List<HeldVersion> versions, String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static HeldVersion of(CodedReport report) {
        return new HeldVersion(
                report.position(), report.id(), "", report.coder(), report.published(), report.retrieved());
    }

    private static List<HeldVersion> decide(List<HeldVersion> versions, String key) {
        List<HeldVersion> ordered = new ArrayList<>(versions);
        ordered.sort(Comparator.comparing(HeldVersion::position).thenComparing(HeldVersion::id));
        Succession succession = new Succession(List.of());
        ordered.forEach(version -> succession.enter(version.fresh(key)));
        Map<String, String> standings = new HashMap<>();
        succession.versions().forEach(version -> standings.put(version.id(), version.standing()));
        ordered.replaceAll(version -> version.standing(standings.getOrDefault(version.id(), version.standing())));
        return ordered;
    }

    private static VersionChange entered(CodedReport report, HeldVersions now) {
        HeldVersion version = find(now.versions(), report.id());
        Entered entered =
                new Entered(report.key(), report.published(), report.outlet(), report.outletCountry(), report.claims());
        return new VersionChange(
                report.id(), now.revision(), version == null ? "" : version.standing(), List.of(entered));
    }

    private static void sideOutputs(CodedReport report, int number, Context context) {
        context.output(CLAIMS, new ClaimLines(report.published(), number, report.lines()));
        if (report.fingerprint().length > 0) {
            context.output(
                    TEXTS,
                    new PrintedText(
                            report.id(), report.key(), report.publisher(), report.published(), report.fingerprint()));
        }
    }

    private static void changes(List<HeldVersion> before, HeldVersions now, Collector<VersionChange> out) {
        for (HeldVersion version : now.versions()) {
            HeldVersion old = find(before, version.id());
            if (old != null && !old.standing().equals(version.standing())) {
                out.collect(new VersionChange(version.id(), now.revision(), version.standing(), List.of()));
            }
        }
    }

    private Refusal tooLate(CodedReport report) {
        return new Refusal(
                report.position().source() + "#" + report.position().number() + " (" + report.doc() + ")",
                "the report of " + report.published() + " came more than " + terms.lateness()
                        + " days behind the newest",
                "run the job over it as a batch, or allow for more lateness");
    }
}
