package org.histor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to ARCHITECTURE.md: who may import whom, what the core must not do, and that the page names what exists. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.histor");

    /** Packages from the left to the right of the flow: each knows only those before it. */
    private static final List<String> FLOW = List.of("knowledge", "report", "syntax", "actor", "act", "claim");

    @Test
    void packagesImportOnlyThoseToTheirLeft() {
        for (int left = 0; left < FLOW.size(); left++) {
            for (int right = left + 1; right < FLOW.size(); right++) {
                noClasses()
                        .that()
                        .resideInAPackage("org.histor." + FLOW.get(left) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.histor." + FLOW.get(right) + "..")
                        .check(CORE);
            }
        }
    }

    @Test
    void nothingBehindTheDoorKnowsTheDoor() {
        noClasses()
                .that()
                .resideInAPackage("org.histor.(*)..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.histor.Histor")
                .check(CORE);
    }

    @Test
    void nothingKnowsTheTeacherParser() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("edu.emory..", "org.histor.syntax.nlp4j..")
                .check(CORE);
    }

    @Test
    void coreOpensNoSocketAndWritesNoFile() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|HttpURLConnection)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile|PrintWriter)")
                .check(CORE);
    }

    @Test
    void onlyKnowledgeReadsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.histor.knowledge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CORE);
    }

    @Test
    void theArchitecturePageNamesOnlyWhatExists() throws IOException {
        Path top = Path.of("..").toAbsolutePath().normalize();
        String page = Files.readString(top.resolve("ARCHITECTURE.md"));
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.walk(top)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> known.add(name.substring(0, name.length() - 5)));
        }
        Matcher types = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)?`").matcher(page);
        Set<String> missing = new TreeSet<>();
        int named = 0;
        while (types.find()) {
            named++;
            if (!known.contains(types.group(1))) {
                missing.add(types.group(1));
            }
        }
        assertTrue(named > 10, "the page names hardly any type");
        assertTrue(missing.isEmpty(), "ARCHITECTURE.md names what does not exist: " + missing);
    }
}
