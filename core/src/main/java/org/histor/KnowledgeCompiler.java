package org.histor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.histor.claim.WhereReader;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.syntax.Sentence;

/**
 * Compiles the knowledge into the file named by its argument: the build runs it and keeps the file beside the classes. Loads everything from the files first, so that what is
 * wrong in them stops the build with file and line.
 */
final class KnowledgeCompiler {

    private KnowledgeCompiler() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("histor.knowledge", "text");
        try {
            Histor.with(words -> new Sentence(words.sentence(), words.span(), List.of()), Histor.relationModel());
            byte[] compiled = KnowledgeFiles.compile(WhereReader.compile());
            Files.write(Path.of(arguments[0]), compiled);
        } catch (KnowledgeException fault) {
            System.err.println("the knowledge cannot be compiled: " + fault.getMessage());
            System.exit(1);
        }
    }
}
