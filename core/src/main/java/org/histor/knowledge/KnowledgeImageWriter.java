package org.histor.knowledge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what {@link KnowledgeImage} reads: a header, the texts, the list of files and tables, their contents. */
final class KnowledgeImageWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Map<String, KnowledgeImage.Entry> files = new LinkedHashMap<>();
    private final Map<String, KnowledgeImage.Entry> tables = new LinkedHashMap<>();

    void add(String name, Yaml root, byte[] source) {
        files.put(name, new KnowledgeImage.Entry(data.size(), KnowledgeImage.checksum(source, 0)));
        text(name);
        node(root);
    }

    void table(String name, byte[] content) {
        tables.put(name, new KnowledgeImage.Entry(data.size(), 0));
        text(name);
        data.writeBytes(content);
    }

    private void node(Yaml node) {
        if (node.kind() == Yaml.Kind.TEXT) {
            head(text(node.text()), node);
            return;
        }
        head(node.members().size(), node);
        node.members().forEach(this::node);
    }

    private void head(int number, Yaml node) {
        number(data, number << 2 | node.kind().ordinal());
        number(data, node.line());
    }

    private int text(String text) {
        Integer known = texts.get(text);
        if (known == null) {
            known = texts.size();
            texts.put(text, known);
        }
        return known;
    }

    byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        number(body, texts.size());
        for (String text : texts.keySet()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(body, utf8.length);
            letters.writeBytes(utf8);
        }
        body.writeBytes(letters.toByteArray());
        ByteArrayOutputStream lists = new ByteArrayOutputStream();
        list(lists, files);
        list(lists, tables);
        body.writeBytes(fixed(KnowledgeImage.HEADER + body.size() + 4 + lists.size()));
        body.writeBytes(lists.toByteArray());
        body.writeBytes(data.toByteArray());
        return withHeader(body.toByteArray());
    }

    private static byte[] withHeader(byte[] body) {
        return ByteBuffer.allocate(KnowledgeImage.HEADER + body.length)
                .putInt(KnowledgeImage.MAGIC)
                .putInt(KnowledgeImage.FORMAT)
                .putInt(KnowledgeImage.checksum(body, 0))
                .put(body)
                .array();
    }

    private void list(ByteArrayOutputStream to, Map<String, KnowledgeImage.Entry> entries) {
        number(to, entries.size());
        entries.forEach((name, entry) -> {
            number(to, text(name));
            number(to, entry.from());
            to.writeBytes(fixed(entry.checksum()));
        });
    }

    private static byte[] fixed(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** As {@link Cursor#number()} reads it. */
    private static void number(ByteArrayOutputStream to, int value) {
        int rest = value;
        while (rest > 0x7f || rest < 0) {
            to.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
