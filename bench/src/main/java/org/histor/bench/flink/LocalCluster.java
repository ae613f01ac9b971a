package org.histor.bench.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink inside this JVM: all that a cluster does but the network between machines. */
final class LocalCluster implements AutoCloseable {

    private final MiniCluster mini;

    private LocalCluster(MiniCluster mini) {
        this.mini = mini;
    }

    static LocalCluster of(int slots) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
        MiniCluster mini = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
        mini.start();
        return new LocalCluster(mini);
    }

    /** @param checkpoints where streaming, the folder for them; one is made only when it is asked for */
    static StreamExecutionEnvironment environment(boolean streaming, int parallelism, Path checkpoints) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        if (streaming) {
            configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofDays(1));
            configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(30));
            configuration.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    checkpoints.toUri().toString());
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setRuntimeMode(streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
        environment.setParallelism(parallelism);
        return environment;
    }

    JobID submit(StreamExecutionEnvironment environment) throws Exception {
        return mini.submitJob(environment.getStreamGraph().getJobGraph()).get().getJobID();
    }

    void await(JobID job) throws Exception {
        mini.requestJobResult(job).get().toJobExecutionResult(LocalCluster.class.getClassLoader());
    }

    /** Gives where the checkpoint is. */
    String checkpoint(JobID job) throws Exception {
        return mini.triggerCheckpoint(job).get();
    }

    void cancel(JobID job) throws Exception {
        mini.cancelJob(job).get();
    }

    @Override
    public void close() {
        mini.closeAsync().join();
    }
}
