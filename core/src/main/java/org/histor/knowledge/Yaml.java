package org.histor.knowledge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place in a YAML 1.2 file that knows where it stands, so that every complaint can name file and line. */
public final class Yaml {

    /** What stands at a place. */
    enum Kind {
        TEXT,
        LIST,
        MAP
    }

    private final String file;
    private final int line;
    private final Kind kind;
    private final String text;
    private final List<Yaml> members;

    private Yaml(String file, int line, Kind kind, String text, List<Yaml> members) {
        this.file = file;
        this.line = line;
        this.kind = kind;
        this.text = text;
        this.members = members;
    }

    static Yaml text(String file, int line, String text) {
        return new Yaml(file, line, Kind.TEXT, text, List.of());
    }

    static Yaml list(String file, int line, List<Yaml> members) {
        return new Yaml(file, line, Kind.LIST, "", members);
    }

    /** @param members keys and values by turns */
    static Yaml map(String file, int line, List<Yaml> members) {
        return new Yaml(file, line, Kind.MAP, "", members);
    }

    /** Reads one document. An empty file is refused. */
    public static Yaml read(String file, InputStream stream) {
        return YamlText.read(file, stream);
    }

    Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    /** The members of a list; the keys and values of a mapping, by turns. */
    List<Yaml> members() {
        return members;
    }

    /** File and line, e.g. {@code acts/assault.yaml:12}. */
    public String place() {
        return file + ":" + line;
    }

    public KnowledgeException error(String message) {
        return new KnowledgeException(place() + ": " + message);
    }

    /** The entries of a mapping in the order of the file. */
    public Map<String, Yaml> map() {
        if (kind != Kind.MAP) {
            throw error("expected key: value pairs");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>(members.size());
        for (int i = 0; i < members.size(); i += 2) {
            Yaml key = members.get(i);
            if (entries.put(key.text(), members.get(i + 1)) != null) {
                throw key.error("'" + key.text() + "' stands here twice");
            }
        }
        return entries;
    }

    /** The entries of a mapping of which only these keys are known; any other is refused. */
    public Map<String, Yaml> map(Set<String> known) {
        Map<String, Yaml> entries = map();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.error("unknown key '" + key + "'; known are "
                        + known.stream().sorted().toList());
            }
        });
        return entries;
    }

    /** The members of a list. */
    public List<Yaml> list() {
        if (kind != Kind.LIST) {
            throw error("expected a list");
        }
        return new ArrayList<>(members);
    }

    /** A scalar as it is written: {@code NO} is the text "NO". */
    public String text() {
        if (kind != Kind.TEXT) {
            throw error("expected a word or a text; quote it if it holds ': ' or begins with a sign");
        }
        return text;
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts() {
        return kind == Kind.TEXT
                ? List.of(text())
                : list().stream().map(Yaml::text).toList();
    }
}
