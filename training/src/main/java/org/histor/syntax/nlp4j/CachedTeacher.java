package org.histor.syntax.nlp4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.histor.syntax.Parser;

/**
 * Remembers NLP4J's analyses in a file with CoNLL-U's columns, so that tests and trials start without its models. What is
 * remembered is NLP4J's own tree, before the conversion: a change of the conversion never meets stale parses. Several processes may
 * share the file.
 */
public final class CachedTeacher implements Teacher {

    private final Path file;
    private final Map<List<String>, List<String[]>> known = new ConcurrentHashMap<>();

    private CachedTeacher(Path file) {
        this.file = file;
    }

    /** A parser that loads NLP4J only for a sentence that is not in the file. */
    public static Parser parser(Path file) {
        CachedTeacher teacher = new CachedTeacher(file);
        teacher.load();
        return new Nlp4jParser(teacher);
    }

    @Override
    public Tree annotate(List<String> forms) {
        List<String[]> rows = known.get(forms);
        if (rows != null) {
            return tree(forms, rows);
        }
        Tree tree = Nlp4jParser.sharedModels().annotate(forms);
        remember(forms, tree);
        return tree;
    }

    private static Tree tree(List<String> forms, List<String[]> rows) {
        Tree tree = new Tree(forms);
        for (int i = 0; i < tree.size; i++) {
            String[] row = rows.get(i);
            tree.lemma[i] = row[2];
            tree.tag[i] = row[4];
            tree.head[i] = Integer.parseInt(row[6]) - 1;
            tree.relation[i] = row[7];
        }
        return tree;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String[]> rows = new ArrayList<>();
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    keep(rows);
                    rows.clear();
                } else {
                    rows.add(line.split("\t", -1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a sentence if it is whole: another process may be writing its last lines. */
    private void keep(List<String[]> rows) {
        List<String> forms = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            boolean sound = row.length == 10
                    && row[0].equals(Integer.toString(i + 1))
                    && row[6].matches("\\d{1,6}")
                    && Integer.parseInt(row[6]) <= rows.size();
            if (!sound) {
                return;
            }
            forms.add(row[1]);
        }
        if (!forms.isEmpty()) {
            known.put(forms, List.copyOf(rows));
        }
    }

    private void remember(List<String> forms, Tree tree) {
        if (forms.stream().anyMatch(form -> form.isEmpty() || form.matches("(?s).*\\s.*"))) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < tree.size; i++) {
            String[] row = {
                Integer.toString(i + 1),
                forms.get(i),
                tree.lemma[i],
                "_",
                tree.tag[i],
                "_",
                Integer.toString(tree.head[i] + 1),
                tree.relation[i],
                "_",
                "_"
            };
            rows.add(row);
            text.append(String.join("\t", row)).append('\n');
        }
        known.put(List.copyOf(forms), rows);
        append("\n" + text + "\n");
    }

    /** The empty line before it closes whatever a process that died has left half-written. */
    private synchronized void append(String sentence) {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                var lock = channel.lock()) {
            ByteBuffer bytes = ByteBuffer.wrap(sentence.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            assert lock.isValid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
