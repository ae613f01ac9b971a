package org.histor.flink.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.histor.ledger.merge.Statement;

/** What is told in a block, as the state of a keyed step; and which of the events made of it nobody has told for long. */
final class Tellings {

    private final Terms terms;
    private final MapState<String, Told> told;
    private final ValueState<Long> closing;

    Tellings(Terms terms, RuntimeContext context) {
        this.terms = terms;
        told = context.getMapState(new MapStateDescriptor<>("told", Types.STRING, TypeInformation.of(Told.class)));
        closing = context.getState(new ValueStateDescriptor<>("closing", Types.LONG));
    }

    /**
     * An event, as it is looked into whether it is closed.
     *
     * @param lastDay  on which others told of it
     * @param versions of reports that tell of it here
     */
    record Open(String id, long lastDay, Set<String> versions) {}

    void add(BlockEntry entry, TimerService timers) throws Exception {
        long watermark = timers.currentWatermark();
        Told before = told.get(entry.version());
        if (before == null && entry.claims().isEmpty() && watermark > Long.MIN_VALUE && terms.streaming()) {
            // of a report whose events are closed, or which is yet to come: its claims will bring the standing with
            // them
            return;
        }
        long today = day(watermark);
        told.put(entry.version(), before == null ? Told.of(entry, today) : before.with(entry, today));
        terms.settleLater(timers);
    }

    static long day(long watermark) {
        return watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE
                ? Told.SOME_DAY
                : Instant.ofEpochMilli(watermark)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toEpochDay();
    }

    List<Statement> statements() throws Exception {
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<String, Told> entry : told.entries()) {
            entry.getValue().statements(entry.getKey()).forEach(statements::add);
        }
        return statements;
    }

    /** Of those that are told here the versions. */
    Set<String> versions(Collection<Statement> statements) throws Exception {
        Set<String> versions = new HashSet<>();
        for (Statement statement : statements) {
            if (told.contains(statement.report())) {
                versions.add(statement.report());
            }
        }
        return versions;
    }

    /** The last day of those that tell of an event here. */
    long lastDay(Set<String> versions) throws Exception {
        long last = 0;
        for (String version : versions) {
            Told by = told.get(version);
            last = Math.max(last, by == null ? 0 : by.day());
        }
        return last;
    }

    boolean areForgotten() {
        return terms.streaming() && terms.open() > 0;
    }

    /** Forgets what belongs to events that are closed, tells which they are, and wakes up when the next one is. */
    Set<String> close(List<Open> events, TimerService timers) throws Exception {
        long watermark = timers.currentWatermark();
        Set<String> open = new HashSet<>();
        List<Open> done = new ArrayList<>();
        long earliest = Long.MAX_VALUE;
        for (Open event : events) {
            stamp(event.versions(), day(watermark));
            long last = Math.max(event.lastDay(), lastDay(event.versions()));
            if (terms.isClosed(last, watermark)) {
                done.add(event);
            } else {
                open.addAll(event.versions());
                earliest = Math.min(earliest, last);
            }
        }
        Set<String> closed = new HashSet<>();
        for (Open event : done) {
            // a report says two things: as long as one is open, it stays, and with it what else it founds
            if (event.versions().stream().noneMatch(open::contains)) {
                closed.add(event.id());
                for (String version : event.versions()) {
                    told.remove(version);
                }
            }
        }
        wake(earliest, timers);
        return closed;
    }

    /** Of what was taken in before anyone knew what day it was. */
    private void stamp(Set<String> versions, long today) throws Exception {
        for (String version : versions) {
            Told by = told.get(version);
            if (by != null && by.day() == Told.SOME_DAY && today != Told.SOME_DAY) {
                told.put(version, by.on(today));
            }
        }
    }

    private void wake(long earliest, TimerService timers) throws Exception {
        if (earliest >= Told.SOME_DAY) {
            return;
        }
        long due = Duration.ofDays(earliest + terms.open() + 1).toMillis();
        Long set = closing.value();
        if (set == null || due > set) {
            closing.update(due);
            timers.registerEventTimeTimer(due);
        }
    }
}
