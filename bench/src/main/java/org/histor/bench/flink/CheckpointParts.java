package org.histor.bench.flink;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;

/** What each step of the job has in a checkpoint. */
record CheckpointParts(String folder) {

    void print(long events) throws IOException {
        Path metadata = Path.of(URI.create(folder)).resolve("_metadata");
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            Checkpoints.loadCheckpointMetadata(in, CheckpointParts.class.getClassLoader(), folder)
                    .getOperatorStates()
                    .forEach(state -> print(state, events));
        }
    }

    private static void print(OperatorState state, long events) {
        if (state.getStateSize() > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-20s %10.1f MB %6d bytes an event%n",
                    state.getOperatorName()
                            .orElseGet(() -> state.getOperatorID().toString()),
                    state.getStateSize() / 1e6,
                    state.getStateSize() / events);
        }
    }
}
