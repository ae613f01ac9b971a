package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.ledger.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One session cluster, one job after the other, each with its own copy of the program: of those that are done, nothing stays in memory. */
class ClassLoaderTest {

    /** 20 in the bench's script. */
    private static final int SUBMISSIONS = Integer.getInteger("histor.flink.submissions", 3);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        LoaderWitness.forget();
    }

    /** By {@code bench/flink loaders} alone, until it has been seen to pass. */
    @Test
    @EnabledIfSystemProperty(named = "histor.flink.submissions", matches = "[0-9]+")
    void programsOfJobsThatAreDoneAreForgotten() throws Exception {
        List<Path> jars = jars();
        List<String> few =
                Files.readAllLines(Path.of("..", "examples", "crisis.jsonl")).subList(0, 6);
        Files.write(folder.resolve("news.jsonl"), few);
        try (Cluster cluster = Cluster.of(1, 1)) {
            for (int number = 0; number < SUBMISSIONS; number++) {
                JobGraph graph = job("out" + number);
                jars.forEach(jar -> graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri())));
                cluster.await(cluster.mini.submitJob(graph).get().getJobID());
                assertTrue(
                        Results.ofJob(folder.resolve("out" + number)).events().size() > 3);
            }
            assertEquals(SUBMISSIONS, LoaderWitness.seen().size());
            assertEquals(0, left(), "programs of jobs that are done are still in memory");
        }
    }

    /** How many of the programs are left when the collector has had its chance. */
    private static long left() throws Exception {
        long left = Long.MAX_VALUE;
        for (int time = 0; time < 20 && left > 0; time++) {
            System.gc();
            Thread.sleep(200);
            // Java's serialisation forgets classes that are softly held only when it is used again, as it is by the
            // next job
            InstantiationUtil.clone(new ArrayList<>(List.of("any", Integer.valueOf(time))));
            left = LoaderWitness.seen().stream()
                    .map(loader -> loader.get())
                    .filter(Objects::nonNull)
                    .peek(loader ->
                            assertNotSame(ClassLoaderTest.class.getClassLoader(), loader, "was not loaded anew"))
                    .distinct()
                    .count();
        }
        return left;
    }

    private JobGraph job(String name) {
        StreamExecutionEnvironment environment = Cluster.environment(false, 1, folder);
        SingleOutputStreamOperator<CodedReport> reports = Inputs.coded(
                Inputs.files(environment, List.of(folder.resolve("news.jsonl").toString()), null));
        Outputs.files(
                LedgerJob.of(reports.map(new LoaderWitness(), TypeInformation.of(CodedReport.class)), Terms.BATCH),
                reports.getSideOutput(CodeDocuments.REFUSED),
                folder.resolve(name).toUri().toString(),
                Duration.ofSeconds(1));
        return environment.getStreamGraph().getJobGraph();
    }

    /** What a job's jar has in it: all of the class path but Flink and the tests' own libraries. */
    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(packed(path, folder.resolve("classes" + jars.size() + ".jar")));
            } else if (entry.contains("histor")
                    || entry.contains("jackson")
                    || entry.contains("snakeyaml")
                    || entry.contains("jsoup")
                    || entry.contains("jwarc")
                    || entry.contains("postgresql")) {
                jars.add(path);
            }
        }
        return jars;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            out.setLevel(1);
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
            }
        }
        return jar;
    }
}
