package org.histor.training;

import java.nio.file.Path;
import org.histor.bench.AccuracyRun;
import org.histor.bench.Engines;
import org.histor.syntax.nlp4j.CachedTeacher;
import org.histor.syntax.nlp4j.Nlp4jParser;

/**
 * {@code bench/accuracy --teacher}: the same predictions with the teacher in the place of the parser that ships. With the system property
 * {@code histor.parses}, the teacher's parses are kept in that file between runs.
 */
public final class TeacherAccuracy {

    private TeacherAccuracy() {}

    public static void main(String[] arguments) {
        String file = System.getProperty("histor.parses", "");
        Engines.use(file.isBlank() ? new Nlp4jParser() : CachedTeacher.parser(Path.of(file)));
        AccuracyRun.main(arguments);
    }
}
