package org.histor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files under {@code resources/knowledge}, whether they stand in a folder or in a jar. Where the build has compiled them, the compiled form
 * is read; with the system property {@code histor.knowledge=text}, or where there is none, the files themselves.
 */
public final class KnowledgeFiles {

    private static final String ROOT = "/knowledge/";
    private static final String COMPILED = "/knowledge.bin";

    private static final class Compiled {
        static final @Nullable KnowledgeImage IMAGE = image();
    }

    private KnowledgeFiles() {}

    private static @Nullable KnowledgeImage image() {
        URL url = KnowledgeFiles.class.getResource(COMPILED);
        if (url == null || System.getProperty("histor.knowledge", "").equals("text")) {
            return null;
        }
        try (InputStream stream = url.openStream()) {
            KnowledgeImage image = KnowledgeImage.of(stream.readAllBytes());
            if (url.getProtocol().equals("file")) {
                refuseStale(image, Path.of(url.toURI()).resolveSibling("knowledge"));
            }
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the compiled knowledge", broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a jar both forms come from one build; in a folder somebody may have changed a file since. Other modules' knowledge is not compiled. */
    private static void refuseStale(KnowledgeImage image, Path folder) throws IOException {
        for (String name : names(folder, "")) {
            boolean same = !isCompilable(name)
                    || image.has(name)
                            && image.checksum(name)
                                    == KnowledgeImage.checksum(Files.readAllBytes(folder.resolve(name)), 0);
            if (!same) {
                throw new KnowledgeException("knowledge/" + name
                        + " has changed since the knowledge was compiled; compile it again: mvn process-classes");
            }
        }
    }

    /** The knowledge in its compiled form, together with tables that others made of it. */
    public static byte[] compile(Map<String, byte[]> tables) throws IOException {
        KnowledgeImageWriter writer = new KnowledgeImageWriter();
        for (String name : listed("")) {
            if (isCompilable(name)) {
                writer.add(name, text(name), content(name));
            }
        }
        tables.forEach(writer::table);
        return writer.bytes();
    }

    private static boolean isCompilable(String name) {
        return name.endsWith(".yaml") || name.endsWith(".tsv");
    }

    /** A table that was made when the knowledge was compiled; empty where it is not. */
    public static Optional<ByteBuffer> table(String name) {
        return Optional.ofNullable(Compiled.IMAGE).map(image -> image.table(name));
    }

    /** Whether the knowledge comes in its compiled form: then the build has checked it. */
    public static boolean isCompiled() {
        return Compiled.IMAGE != null;
    }

    /** Names of the files below a folder of the knowledge, e.g. {@code acts/assault.yaml}, sorted. */
    public static List<String> in(String folder) {
        KnowledgeImage image = Compiled.IMAGE;
        List<String> compiled = image == null
                ? List.of()
                : image.names().stream()
                        .filter(name -> name.startsWith(folder + "/"))
                        .sorted()
                        .toList();
        return compiled.isEmpty() ? listed(folder) : compiled;
    }

    private static List<String> listed(String folder) {
        URL url = KnowledgeFiles.class.getResource(ROOT + folder);
        if (url == null) {
            return List.of();
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return names(jar.getPath(ROOT + folder), folder);
                }
            }
            return names(Path.of(uri), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list knowledge/" + folder, broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(Path directory, String folder) throws IOException {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> prefix + directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        }
    }

    /** Opens a file by its name below the knowledge folder. The caller closes it. */
    public static InputStream open(String name) {
        InputStream stream = KnowledgeFiles.class.getResourceAsStream(ROOT + name);
        if (stream == null) {
            throw new KnowledgeException("knowledge/" + name + " is missing");
        }
        return stream;
    }

    /** Reads a YAML file by its name below the knowledge folder; a TSV file comes as a list of lists, the names of its columns first. */
    public static Yaml yaml(String name) {
        KnowledgeImage image = Compiled.IMAGE;
        return image != null && image.has(name) ? image.yaml(name) : text(name);
    }

    /** Reads a file as people wrote it, though it may have been compiled. */
    static Yaml text(String name) {
        try (InputStream stream = open(name)) {
            return name.endsWith(".tsv") ? TableText.read(name, stream) : YamlText.read(name, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read knowledge/" + name, broken);
        }
    }
}
