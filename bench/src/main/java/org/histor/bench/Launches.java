package org.histor.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a command costs as a whole process, from its start to its end: {@code Launches TIMES COMMAND ARGUMENT…}; the median of wall clock,
 * processor time and greatest resident memory. Reads {@code /proc}: Linux only, and the command must not hand its work to a child.
 */
public final class Launches {

    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TICKS = 11;

    /** @param wall milliseconds, @param processor milliseconds up to the last look, @param memory kilobytes */
    private record Cost(long wall, long processor, long memory) {}

    private Launches() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = Integer.parseInt(arguments[0]);
        List<String> command = List.of(arguments).subList(1, arguments.length);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            costs.add(run(command));
        }
        System.out.printf(
                "%s: %d ms, %d ms of processor, %d MB at most (median of %d)%n",
                String.join(" ", command),
                median(costs.stream().mapToLong(Cost::wall).toArray()),
                median(costs.stream().mapToLong(Cost::processor).toArray()),
                median(costs.stream().mapToLong(Cost::memory).toArray()) / 1024,
                times);
    }

    private static Cost run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        long processor = 0;
        long memory = 0;
        while (!process.waitFor(4, TimeUnit.MILLISECONDS)) {
            processor = Math.max(processor, processor(folder));
            memory = Math.max(memory, memory(folder));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Cost((System.nanoTime() - start) / 1_000_000, processor, memory);
    }

    private static long processor(Path folder) {
        try {
            String line = Files.readString(folder.resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
                    * 1000
                    / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The most that was ever resident. */
    private static long memory(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
