package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a house of its own, with stand-ins for java and mvn that say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String MAVEN =
            "#!/bin/sh\necho built >> \"$HOUSE/log\"\nmkdir -p cli/target\n: > cli/target/histor-cli.jar\n";

    @TempDir
    private Path house;

    private record Ended(int status, String output) {}

    @BeforeEach
    void build() throws IOException {
        Files.copy(Path.of("..", "histor"), house.resolve("histor"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("core", "ingest", "ledger", "cli")) {
            Files.createDirectories(house.resolve(module + "/src/main"));
            Files.writeString(house.resolve(module + "/pom.xml"), "");
        }
        Files.writeString(house.resolve("pom.xml"), "");
        Files.createDirectories(house.resolve("bin"));
        program(
                "java",
                "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"17.0.1\"' >&2 && exit 0\necho \"java $*\"\n");
        program("mvn", MAVEN);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(house.resolve("bin/" + name), script);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Ended run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", house.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOUSE", house.toString());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("HISTOR_OPTS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private long builds() throws IOException {
        Path log = house.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void buildsOnceAndHandsOnItsArguments() throws Exception {
        Ended first = run(house, "./histor", "code", "a b.txt");
        assertEquals(0, first.status(), first.output());
        assertTrue(first.output().endsWith("org.histor.cli.Main code a b.txt\n"), first.output());
        run(house, "./histor", "--version");
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(house, "./histor");
        Path source = Files.writeString(house.resolve("core/src/main/Some.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run(house, "./histor");
        assertEquals(2, builds());
    }

    @Test
    void fetchesTheStoreOnlyForTheLedger() throws Exception {
        program("mvn", MAVEN.replace("echo built", "echo \"$@\""));
        run(house, "./histor", "code");
        assertTrue(Files.readString(house.resolve("log")).contains("-Dlean"));
        run(house, "./histor", "ledger");
        assertTrue(Files.readAllLines(house.resolve("log")).get(1).contains("-Dfull"));
        Files.createDirectories(house.resolve("cli/target/lib"));
        Files.writeString(house.resolve("cli/target/lib/duckdb_jdbc-2.jar"), "");
        run(house, "./histor", "ledger");
        assertEquals(2, builds());
    }

    @Test
    void buildsTheConsoleWhenItIsAskedFor() throws Exception {
        program(
                "mvn",
                MAVEN.replace("echo built", "echo \"$@\"")
                        + "case \"$*\" in *console*) mkdir -p console/target && : > console/target/histor-console.jar;; esac\n");
        Files.createDirectories(house.resolve("console/src/main"));
        Files.writeString(house.resolve("console/pom.xml"), "");
        run(house, "./histor", "code");
        Ended served = run(house, "./histor", "serve", "--port", "0");
        assertTrue(served.output().endsWith("org.histor.console.Main serve --port 0\n"), served.output());
        assertTrue(served.output().contains("/console/target/histor-console.jar"), served.output());
        run(house, "./histor", "demo");
        assertTrue(run(house, "./histor", "code").output().endsWith("org.histor.cli.Main code\n"));
        List<String> builds = Files.readAllLines(house.resolve("log"));
        assertEquals(2, builds.size(), "once for each program");
        assertTrue(builds.get(0).contains("-Dlean -pl cli -am"), builds.get(0));
        assertTrue(builds.get(1).contains("-Dfull -pl cli,console -am"), builds.get(1));
    }

    @Test
    void worksFromAnywhereAndThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(house.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("second"), house.resolve("histor"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("second"));
        Ended ended = run(elsewhere, "./first", "--version");
        assertEquals(0, ended.status(), ended.output());
        assertTrue(ended.output().contains(house.toRealPath() + "/cli/target/histor-cli.jar"), ended.output());
    }

    /** A stand-in that writes the archive that it is told to and says whether it got one. */
    private static final String ARCHIVING = """
            #!/bin/sh
            for argument; do
              case $argument in
                -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}"; echo archived >> "$HOUSE/archives"; exit 0 ;;
                -XX:SharedArchiveFile=*) echo "shared $(cat "${argument#*=}")" ;;
              esac
            done
            """;

    private long archives() throws IOException {
        Path log = house.resolve("archives");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void laysDownClassesOnceABuildAndAJava() throws Exception {
        Files.createDirectories(house.resolve("examples"));
        Files.writeString(house.resolve("examples/expulsion.txt"), "Mali expelled a diplomat.");
        program("java", ARCHIVING);
        assertEquals("shared classes\n", lastLine(run(house, "./histor")));
        assertEquals("shared classes\n", run(house, "./histor").output());
        assertEquals(1, archives());
        Files.delete(house.resolve("bin/java"));
        program("java25", ARCHIVING);
        Files.createSymbolicLink(house.resolve("bin/java"), Path.of("java25"));
        assertEquals("shared classes\n", run(house, "./histor").output());
        assertEquals(2, archives());
    }

    private static String lastLine(Ended ended) {
        return ended.output()
                .substring(ended.output().lastIndexOf('\n', ended.output().length() - 2) + 1);
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        Files.createDirectories(house.resolve("examples"));
        Files.writeString(house.resolve("examples/expulsion.txt"), "Mali expelled a diplomat.");
        program(
                "java",
                "#!/bin/sh\ncase $* in *Archive*) echo tried >> \"$HOUSE/archives\"; exit 1;; esac\necho \"ran $*\"\n");
        run(house, "./histor");
        Ended second = run(house, "./histor", "code");
        assertTrue(second.output().startsWith("ran ") && second.output().endsWith("Main code\n"), second.output());
        assertEquals(1, archives());
    }

    @Test
    void sparesASmallRunTheSecondCompiler() throws Exception {
        Files.writeString(house.resolve("small.txt"), "Mali expelled a diplomat.");
        Files.writeString(house.resolve("big.jsonl"), "x".repeat(200_000));
        run(house, "./histor");
        assertTrue(run(house, "./histor", "code", "small.txt").output().contains("-XX:TieredStopAtLevel=1"));
        assertTrue(run(house, "./histor", "explain", "big.txt").output().contains("-XX:TieredStopAtLevel=1"));
        for (String much : List.of("big.jsonl", "bin", "-")) {
            assertTrue(run(house, "./histor", "code", much).output().contains("-XX:+TieredCompilation"), much);
        }
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        program("java", "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        Ended ended = run(house, "./histor");
        assertEquals(2, ended.status());
        assertEquals("histor: Java 11 is too old; install a JDK, 17 or later\n", ended.output());
    }

    @Test
    void saysThatABuildFailed() throws Exception {
        program("mvn", "#!/bin/sh\necho 'no luck'\nexit 1\n");
        Ended ended = run(house, "./histor");
        assertEquals(2, ended.status());
        assertTrue(ended.output().endsWith("no luck\nhistor: the build failed; see above\n"), ended.output());
    }
}
