package org.histor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files under {@code resources/knowledge}, whether they stand in a folder or in a jar. */
public final class KnowledgeFiles {

    private static final String ROOT = "/knowledge/";

    private KnowledgeFiles() {}

    /** Names of the files below a folder of the knowledge, e.g. {@code acts/assault.yaml}, sorted. */
    public static List<String> in(String folder) {
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
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file ->
                            folder + "/" + directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
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

    /** Reads a YAML file by its name below the knowledge folder. */
    public static Yaml yaml(String name) {
        try (InputStream stream = open(name)) {
            return Yaml.read(name, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read knowledge/" + name, broken);
        }
    }
}
