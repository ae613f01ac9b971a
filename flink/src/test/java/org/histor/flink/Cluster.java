package org.histor.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster inside the test's JVM. */
final class Cluster implements AutoCloseable {

    final MiniCluster mini;

    private Cluster(MiniCluster mini) {
        this.mini = mini;
    }

    static Cluster of(int taskManagers, int slots) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
        configuration.setString("metrics.reporter.test.factory.class", Counters.class.getName());
        MiniCluster mini = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(taskManagers)
                .setNumSlotsPerTaskManager(slots)
                .build());
        mini.start();
        return new Cluster(mini);
    }

    /** An environment as the job runs in: no Kryo, restarts after a failure, checkpoints where streaming. */
    static StreamExecutionEnvironment environment(boolean streaming, int parallelism, Path checkpoints) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
        if (streaming) {
            configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
            configuration.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    checkpoints.toUri().toString());
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setRuntimeMode(streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
        environment.setParallelism(parallelism);
        environment.setMaxParallelism(32);
        return environment;
    }

    JobID submit(StreamExecutionEnvironment environment) throws Exception {
        return mini.submitJob(environment.getStreamGraph().getJobGraph()).get().getJobID();
    }

    JobResult run(StreamExecutionEnvironment environment) throws Exception {
        return await(submit(environment));
    }

    JobResult await(JobID job) throws Exception {
        JobResult result = mini.requestJobResult(job).get();
        result.toJobExecutionResult(Cluster.class.getClassLoader());
        return result;
    }

    @Override
    public void close() {
        mini.closeAsync().join();
    }
}
