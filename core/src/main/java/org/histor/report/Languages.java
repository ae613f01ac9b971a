package org.histor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** Knows the main languages by a few frequent words, and finds stretches of them that were left standing in English. */
final class Languages {

    private static final String OPENING_SIGNS = "¿¡";
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]\\d]{2,60})\\]");
    private static final int LONGEST_INSERTION = 5;
    private static final int SHORTEST_RUN = 4;
    private static final int LEAST_MARKS = 3;

    private final Set<String> english;
    private final List<Language> languages;
    private final Set<Character.UnicodeScript> scripts;

    private record Language(String name, Set<String> words, Set<String> weak, List<String> letters) {

        /** How many of the words are its own; a run needs some. */
        int marks(List<String> lowerCase) {
            int marks = 0;
            for (String word : lowerCase) {
                marks += words.contains(word) ? 1 : 0;
            }
            return marks;
        }

        boolean knows(String word) {
            return words.contains(word.toLowerCase(Locale.ROOT));
        }

        boolean allows(String word) {
            return knows(word) || weak.contains(word.toLowerCase(Locale.ROOT)) || isSpelledSo(word);
        }

        boolean isSpelledSo(String word) {
            return Character.isLowerCase(word.charAt(0)) && letters.stream().anyMatch(word::contains);
        }
    }

    private Languages(Set<String> english, List<Language> languages, Set<Character.UnicodeScript> scripts) {
        this.english = english;
        this.languages = languages;
        this.scripts = scripts;
    }

    static Languages read(String path) {
        Yaml root = KnowledgeFiles.yaml(path);
        Map<String, Yaml> keys = root.map(Set.of("english", "languages", "scripts"));
        if (keys.size() < 3) {
            throw root.error("'english', 'languages' and 'scripts' are needed");
        }
        List<Language> languages = new ArrayList<>();
        keys.get("languages").map().forEach((name, node) -> {
            Map<String, Yaml> parts = node.map(Set.of("words", "weak", "letters"));
            if (parts.size() < 3) {
                throw node.error("'words', 'weak' and 'letters' are needed");
            }
            languages.add(new Language(
                    name,
                    new LinkedHashSet<>(parts.get("words").texts()),
                    new LinkedHashSet<>(parts.get("weak").texts()),
                    parts.get("letters").texts()));
        });
        return new Languages(
                new LinkedHashSet<>(keys.get("english").texts()),
                List.copyOf(languages),
                keys.get("scripts").texts().stream()
                        .map(Character.UnicodeScript::forName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<Note> notes(String text, List<Span> stretches) {
        Optional<Note> whole = whole(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Note> notes = new ArrayList<>();
        for (Span stretch : stretches) {
            notes.addAll(insertions(text, stretch));
            for (Span sentence : Sentences.of(text, stretch)) {
                run(text, sentence)
                        .filter(note ->
                                notes.stream().noneMatch(other -> other.span().overlaps(note.span())))
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    /** A report of which hardly a word is English. */
    private Optional<Note> whole(String text) {
        List<String> words = words(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
        long known = words.stream()
                .filter(word -> english.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        if (words.size() < 20 || known * 10 > words.size()) {
            return Optional.empty();
        }
        Span all = Paragraphs.trimmed(text, 0, text.length());
        for (Language language : languages) {
            long own = words.stream()
                    .filter(word -> language.knows(word) || language.weak().contains(word))
                    .count();
            if (own * 5 > words.size()) {
                return Optional.of(
                        stray(all, "the report seems to be in " + language.name() + "; Histor reads English"));
            }
        }
        long foreign = words.stream().filter(this::isForeignScript).count();
        return foreign * 2 > words.size()
                ? Optional.of(stray(all, "the report is not written in Latin letters; Histor reads English"))
                : Optional.empty();
    }

    private static Note stray(Span span, String message) {
        return new Note(Note.Kind.STRAY_LANGUAGE, span, message);
    }

    /** Words that an editor put in square brackets, in another language: "[Quero] signal our commitment". */
    private List<Note> insertions(String text, Span stretch) {
        List<Note> notes = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(text).region(stretch.start(), stretch.end());
        while (bracketed.find()) {
            List<String> words = words(text, new Span(bracketed.start(1), bracketed.end(1))).stream()
                    .map(span -> span.of(text))
                    .toList();
            Span span = new Span(bracketed.start(), bracketed.end());
            if (!words.isEmpty()
                    && words.size() <= LONGEST_INSERTION
                    && words.stream().noneMatch(this::isEnglish)) {
                languageOf(words)
                        .ifPresent(name -> notes.add(
                                stray(span, "'" + span.of(text) + "' is " + name + ", left standing in English")));
            }
        }
        return notes;
    }

    private boolean isEnglish(String word) {
        return english.contains(word.toLowerCase(Locale.ROOT));
    }

    private Optional<String> languageOf(List<String> words) {
        if (words.stream().anyMatch(this::isForeignScript)) {
            return Optional.of("not in Latin letters");
        }
        return languages.stream()
                .filter(language -> words.stream().anyMatch(language::knows)
                        && words.stream().allMatch(language::allows))
                .map(Language::name)
                .findFirst();
    }

    private boolean isForeignScript(String word) {
        return scripts.contains(Character.UnicodeScript.of(word.codePointAt(0)));
    }

    /** The first run of words in one other language, with no English word among them. */
    private Optional<Note> run(String text, Span sentence) {
        List<Span> words = words(text, sentence);
        if (words.size() < SHORTEST_RUN) {
            return Optional.empty();
        }
        List<String> lower = words.stream()
                .map(span -> span.of(text).toLowerCase(Locale.ROOT))
                .toList();
        for (Language language : languages) {
            Optional<Note> found = language.marks(lower) < LEAST_MARKS ? Optional.empty() : run(text, words, language);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Note> run(String text, List<Span> words, Language language) {
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean ends = i == words.size() || endsRun(words.get(i).of(text), language);
            if (ends) {
                List<Span> run = trimmed(words.subList(start, i), text, language);
                if (isForeign(run, text, language)) {
                    Span span = run.get(0).cover(run.get(run.size() - 1));
                    return Optional.of(stray(
                            span,
                            "'" + shortened(span.of(text)) + "' is " + language.name() + ", left standing in English"));
                }
                start = i + 1;
            }
        }
        return Optional.empty();
    }

    private boolean endsRun(String word, Language language) {
        return isEnglish(word) && !language.weak().contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<Span> trimmed(List<Span> run, String text, Language language) {
        int from = 0;
        int to = run.size();
        while (from < to && !language.allows(run.get(from).of(text))) {
            from++;
        }
        while (to > from && !language.allows(run.get(to - 1).of(text))) {
            to--;
        }
        return run.subList(from, to);
    }

    /** At least four words, most of them known, of which three different ones in lower case mark the language by themselves. */
    private static boolean isForeign(List<Span> run, String text, Language language) {
        if (run.size() < SHORTEST_RUN) {
            return false;
        }
        List<String> words = run.stream().map(span -> span.of(text)).toList();
        long marks = words.stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)) && language.knows(word))
                .distinct()
                .count();
        long allowed = words.stream().filter(language::allows).count();
        return marks >= LEAST_MARKS && allowed * 2 >= words.size();
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 57) + "…";
    }

    /** Runs of letters, with apostrophes inside; Spanish signs that open a question or a call count as words. */
    private static List<Span> words(String text, Span within) {
        List<Span> found = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int end = OPENING_SIGNS.indexOf(text.charAt(at)) >= 0 ? at + 1 : wordEnd(text, at, within.end());
            if (end > at) {
                found.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static int wordEnd(String text, int start, int limit) {
        int end = lettersEnd(text, start, limit);
        while (end > start && end + 1 < limit && (text.charAt(end) == '\'' || text.charAt(end) == '’')) {
            int further = lettersEnd(text, end + 1, limit);
            if (further == end + 1) {
                break;
            }
            end = further;
        }
        return end;
    }

    private static int lettersEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit) {
            int letter = text.codePointAt(end);
            boolean whole = end + Character.charCount(letter) <= limit;
            if (!whole || !Character.isLetter(letter) && !isMark(letter)) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
