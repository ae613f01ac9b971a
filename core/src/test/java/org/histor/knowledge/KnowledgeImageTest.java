package org.histor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KnowledgeImageTest {

    private static KnowledgeImage built() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(KnowledgeImageTest.class.getResourceAsStream("/knowledge.bin"))) {
            return KnowledgeImage.of(stream.readAllBytes());
        }
    }

    private static byte[] small() {
        KnowledgeImageWriter writer = new KnowledgeImageWriter();
        Yaml name = Yaml.text("a.yaml", 300, "Élysée");
        writer.add("a.yaml", Yaml.map("a.yaml", 1, List.of(Yaml.text("a.yaml", 1, "names"), name)), new byte[] {1});
        writer.table("numbers", new byte[] {7, 8});
        return writer.bytes();
    }

    @Test
    void whatTheBuildCompiledIsWhatTheFilesSay() throws IOException {
        KnowledgeImage image = built();
        assertTrue(image.names().size() > 50);
        for (String name : image.names()) {
            assertEquals(written(KnowledgeFiles.text(name)), written(image.yaml(name)));
        }
    }

    /** Everything that can be asked of a tree, lines included. */
    private static String written(Yaml node) {
        if (node.kind() == Yaml.Kind.TEXT) {
            return node.place() + " " + node.text() + "\n";
        }
        StringBuilder all = new StringBuilder(node.place() + " " + node.kind() + "\n");
        node.members().forEach(member -> all.append(written(member)));
        return all.toString();
    }

    @Test
    void everyFolderIsCompiled() throws IOException {
        KnowledgeImage image = built();
        for (String folder : List.of("acts", "actors", "cues", "operators", "places", "sets", "ontology")) {
            assertTrue(image.names().stream().anyMatch(name -> name.startsWith(folder + "/")), folder);
        }
        assertTrue(KnowledgeFiles.isCompiled());
    }

    @Test
    void textsLinesAndTablesComeBack() {
        KnowledgeImage image = KnowledgeImage.of(small());
        Yaml name = Objects.requireNonNull(image.yaml("a.yaml").map().get("names"));
        assertEquals("Élysée", name.text());
        assertEquals("a.yaml:300", name.place());
        assertEquals(8, image.table("numbers").get(1));
        assertThrows(KnowledgeException.class, () -> image.yaml("b.yaml"));
    }

    @Test
    void damageAndOtherVersionsAreTold() {
        byte[] torn = small();
        torn[torn.length - 1]++;
        String damaged = assertThrows(KnowledgeException.class, () -> KnowledgeImage.of(torn))
                .getMessage();
        assertTrue(damaged.contains("damaged") && damaged.contains("build again"), damaged);
        assertThrows(KnowledgeException.class, () -> KnowledgeImage.of("nonsense".getBytes(StandardCharsets.UTF_8)));
        byte[] older = small();
        older[7]--;
        String format = assertThrows(KnowledgeException.class, () -> KnowledgeImage.of(older))
                .getMessage();
        assertTrue(format.contains("format 0"), format);
    }
}
