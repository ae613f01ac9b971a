package org.histor.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge as the build compiles it: the trees of all YAML files and the tables that want an index of their own, in one piece that needs
 * no parsing. Texts are made when they are first asked for. Immutable; safe for use by several threads at once.
 *
 * <p>Made by {@link KnowledgeImageWriter}. What it says is what the files say: a test compares them.
 */
final class KnowledgeImage {

    static final int MAGIC = 0x48495354;
    /** To be raised whenever the bytes change their meaning. */
    static final int FORMAT = 1;

    static final int HEADER = 12;

    /** A file of the knowledge: where its tree stands, and the checksum of the text it was made from. */
    record Entry(int from, int checksum) {}

    private final byte[] bytes;
    private final int[] texts;
    private final @Nullable String[] known;
    private final Map<String, Entry> files = new LinkedHashMap<>();
    private final Map<String, Entry> tables = new LinkedHashMap<>();

    private KnowledgeImage(byte[] bytes) {
        this.bytes = bytes;
        Cursor cursor = new Cursor(bytes, HEADER);
        this.texts = new int[cursor.number() + 1];
        this.known = new String[texts.length - 1];
        for (int i = 0; i < known.length; i++) {
            texts[i + 1] = texts[i] + cursor.number();
        }
        int start = cursor.position();
        for (int i = 0; i < texts.length; i++) {
            texts[i] += start;
        }
        cursor.moveTo(texts[known.length]);
        int data = cursor.fixed();
        list(cursor, data, files);
        list(cursor, data, tables);
    }

    private void list(Cursor cursor, int data, Map<String, Entry> entries) {
        int many = cursor.number();
        for (int i = 0; i < many; i++) {
            entries.put(text(cursor.number()), new Entry(data + cursor.number(), cursor.fixed()));
        }
    }

    /** @throws KnowledgeException if the bytes were made by another version or are damaged */
    static KnowledgeImage of(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || header.getInt() != MAGIC) {
            throw new KnowledgeException("the compiled knowledge is damaged; build again (mvn clean package)");
        }
        int format = header.getInt();
        if (format != FORMAT) {
            throw new KnowledgeException("the compiled knowledge has format " + format + ", this version reads "
                    + FORMAT + "; build again (mvn clean package)");
        }
        if (header.getInt() != checksum(bytes, HEADER)) {
            throw new KnowledgeException("the compiled knowledge is damaged; build again (mvn clean package)");
        }
        return new KnowledgeImage(bytes);
    }

    static int checksum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }

    Collection<String> names() {
        return files.keySet();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The checksum of the text that the file had when it was compiled. */
    int checksum(String name) {
        return entry(files, name).checksum();
    }

    Yaml yaml(String name) {
        return node(name, new Cursor(bytes, entry(files, name).from()));
    }

    /** The bytes of a table, from its first to the end of the image. */
    ByteBuffer table(String name) {
        int from = entry(tables, name).from();
        return ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
    }

    private static Entry entry(Map<String, Entry> entries, String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new KnowledgeException("knowledge/" + name + " is missing in the compiled knowledge");
        }
        return entry;
    }

    private Yaml node(String file, Cursor cursor) {
        int head = cursor.number();
        int line = cursor.number();
        Yaml.Kind kind = Yaml.Kind.values()[head & 3];
        if (kind == Yaml.Kind.TEXT) {
            return Yaml.text(file, line, text(head >>> 2));
        }
        int many = head >>> 2;
        List<Yaml> members = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            members.add(node(file, cursor));
        }
        return kind == Yaml.Kind.LIST ? Yaml.list(file, line, members) : Yaml.map(file, line, members);
    }

    private String text(int number) {
        String text = known[number];
        if (text == null) {
            int from = texts[number];
            text = new String(bytes, from, texts[number + 1] - from, StandardCharsets.UTF_8);
            known[number] = text;
        }
        return text;
    }
}
