package org.histor.flink;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Keeps the counters of all jobs of this JVM, for tests to read. */
public final class Counters implements MetricReporterFactory, MetricReporter {

    private static final Map<String, Counter> ALL = new ConcurrentHashMap<>();

    /** Of all counters with a name, over all tasks. */
    static long sum(String name) {
        return ALL.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("." + name))
                .mapToLong(entry -> entry.getValue().getCount())
                .sum();
    }

    static void reset() {
        ALL.clear();
    }

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return this;
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        if (metric instanceof Counter counter) {
            ALL.put(group.getMetricIdentifier(name), counter);
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        // a finished task's counts are what a test asks for
    }

    @Override
    public void open(MetricConfig config) {
        // nothing to open
    }

    @Override
    public void close() {
        // nothing to close
    }
}
