package org.histor.console.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts of requests, in the text format of Prometheus. */
final class Metrics {

    private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.5, 2.5, 10};
    private static final double NANOS = 1e9;

    private static final class Series {
        private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
        private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
        private final LongAdder nanos = new LongAdder();
    }

    private final Map<String, Series> routes = new ConcurrentSkipListMap<>();

    /** @param route its pattern, never what a user wrote */
    void count(String route, int status, long nanos) {
        Series series = routes.computeIfAbsent(route, name -> new Series());
        series.byStatus.computeIfAbsent(status, code -> new LongAdder()).increment();
        int bucket = 0;
        while (bucket < BOUNDS.length && nanos / NANOS > BOUNDS[bucket]) {
            bucket++;
        }
        series.buckets.incrementAndGet(bucket);
        series.nanos.add(nanos);
    }

    /** @param gauges figures of the moment, by name */
    String text(Map<String, Number> gauges) {
        StringBuilder text = new StringBuilder("# HELP histor_requests_total Requests by route and status.\n")
                .append("# TYPE histor_requests_total counter\n");
        routes.forEach((route, series) ->
                series.byStatus.forEach((status, count) -> text.append("histor_requests_total{route=\"")
                        .append(route)
                        .append("\",status=\"")
                        .append(status)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n')));
        text.append("# HELP histor_request_seconds How long answers took.\n# TYPE histor_request_seconds histogram\n");
        routes.forEach((route, series) -> durations(route, series, text));
        new TreeMap<>(gauges)
                .forEach((name, value) -> text.append("# TYPE histor_")
                        .append(name)
                        .append(name.endsWith("_total") ? " counter" : " gauge")
                        .append("\nhistor_")
                        .append(name)
                        .append(' ')
                        .append(value)
                        .append('\n'));
        return text.toString();
    }

    private static void durations(String route, Series series, StringBuilder text) {
        long sum = 0;
        for (int bucket = 0; bucket <= BOUNDS.length; bucket++) {
            sum += series.buckets.get(bucket);
            text.append("histor_request_seconds_bucket{route=\"")
                    .append(route)
                    .append("\",le=\"")
                    .append(bucket < BOUNDS.length ? String.valueOf(BOUNDS[bucket]) : "+Inf")
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        text.append("histor_request_seconds_sum{route=\"").append(route).append("\"} ");
        text.append(series.nanos.sum() / NANOS).append('\n');
        text.append("histor_request_seconds_count{route=\"").append(route).append("\"} ");
        text.append(sum).append('\n');
    }
}
