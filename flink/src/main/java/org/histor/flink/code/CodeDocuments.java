package org.histor.flink.code;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.flink.input.ClaimLine;
import org.histor.flink.input.Document;
import org.histor.flink.input.Position;
import org.histor.flink.input.RawReport;
import org.histor.flink.input.Refusal;
import org.histor.ledger.ReportClaims;
import org.jspecify.annotations.Nullable;

/**
 * Codes documents. What cannot be used goes to {@link #REFUSED} with its reason and place and is counted in {@code refused}; no record ends the job.
 */
public final class CodeDocuments extends ProcessFunction<Document, CodedReport> {

    public static final OutputTag<Refusal> REFUSED = new OutputTag<>("refused", TypeInformation.of(Refusal.class));

    private transient @Nullable Engine engine;
    private transient @Nullable Counter refused;
    private transient @Nullable Counter coded;
    private transient @Nullable Counter claims;

    @Override
    public void open(OpenContext context) {
        engine = new Engine();
        refused = getRuntimeContext().getMetricGroup().counter("refused");
        coded = getRuntimeContext().getMetricGroup().counter("reports");
        claims = getRuntimeContext().getMetricGroup().counter("claims");
    }

    @Override
    public void processElement(Document document, Context context, Collector<CodedReport> out) {
        if (document.refusal() != null) {
            refuse(document.refusal(), context);
            return;
        }
        ReportClaims report = document.report() == null
                ? read(document, context)
                : code(document.report(), document.position(), context);
        if (report != null) {
            CodedReport packed = engine().pack(report, document.position());
            count(coded, 1);
            count(claims, packed.claims().size());
            out.collect(packed);
        }
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return engine;
    }

    private @Nullable ReportClaims code(RawReport raw, Position position, Context context) {
        try {
            return engine().code(raw.report());
        } catch (RuntimeException | StackOverflowError broken) {
            // a text can be broken in ways that nobody foresees; the job must not end with it
            refuse(
                    new Refusal(
                            position.source() + "#" + position.number() + " (" + raw.id() + ")",
                            "the report cannot be coded (" + broken + ")",
                            "leave it out, and send it to us"),
                    context);
            return null;
        }
    }

    private @Nullable ReportClaims read(Document document, Context context) {
        List<ClaimRecord> read = new ArrayList<>(document.claims().size());
        for (ClaimLine line : document.claims()) {
            try {
                read.add(Engine.read(line.line()));
            } catch (InvalidClaimException broken) {
                refuse(new Refusal(line.where(), String.valueOf(broken.getMessage()), broken.mend()), context);
            }
        }
        return read.isEmpty()
                ? null
                : new ReportClaims(read.get(0).doc(), read.get(0).citation(), read, null);
    }

    private void refuse(Refusal refusal, Context context) {
        count(refused, 1);
        context.output(REFUSED, refusal);
    }

    private static void count(@Nullable Counter counter, long more) {
        if (counter != null) {
            counter.inc(more);
        }
    }
}
