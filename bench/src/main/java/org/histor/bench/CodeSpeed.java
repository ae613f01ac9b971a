package org.histor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.histor.Histor;
import org.histor.report.Report;

/**
 * How fast the engine is around its parser: {@code CodeSpeed NEWS.jsonl[.gz] [MANY]}. Every sentence is parsed beforehand and kept in memory;
 * then processor time a stage, and articles a second with one thread and with two. Processor time does not suffer from neighbours.
 */
public final class CodeSpeed {

    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Histor histor;
    private final List<Report> reports;

    private CodeSpeed(Histor histor, List<Report> reports) {
        this.histor = histor;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        List<Report> reports = Articles.first(many, Path.of(arguments[0]));
        RememberedParses parses = new RememberedParses(Engines.parser());
        CodeSpeed speed = new CodeSpeed(Histor.with(parses), reports);
        reports.parallelStream().forEach(speed.histor::code);
        for (int round = 0; round < ROUNDS; round++) {
            reports.forEach(speed.histor::code);
        }
        System.out.printf("%d articles, %d sentences; all but the parser%n", reports.size(), parses.size());
        speed.stages(parses);
        speed.throughput(1);
        speed.throughput(2);
    }

    private void stages(RememberedParses parses) {
        Stages stages = new Stages(histor, parses);
        Map<String, Long> sum = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Report report : reports) {
                stages.run(report, sum);
            }
        }
        long all = sum.values().stream().mapToLong(Long::longValue).sum();
        sum.put("all", all);
        sum.forEach((stage, nanos) -> System.out.printf(
                "%-24s %6.2f ms an article %5.1f %%%n",
                stage, nanos / 1e6 / ROUNDS / reports.size(), 100.0 * nanos / all));
    }

    private void throughput(int threads) throws InterruptedException {
        resetPeaks();
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        long[] used = new long[threads];
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            int mine = i;
            Thread worker = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < reports.size() * ROUNDS; at = next.getAndIncrement()) {
                    histor.code(reports.get(at % reports.size()));
                }
                used[mine] = THREADS.getCurrentThreadCpuTime();
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = 0;
        for (long nanos : used) {
            cpu += nanos / 1e9;
        }
        double articles = reports.size() * (double) ROUNDS;
        System.out.printf(
                "%d thread(s): %.0f articles/s; %.2f ms of processor an article; heap at most %d MB%n",
                threads, articles / seconds, 1000 * cpu / articles, peak() >> 20);
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
