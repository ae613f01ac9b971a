package org.histor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way of putting something into words, as the cue files write it.
 *
 * <pre>
 * see the video below      these words, whatever their case and whatever blanks lie between them
 * click|tap here           either word; read+more|more joins words to one alternative
 * (please) click here      may be missing
 * file a … complaint       up to twelve words
 * @network                 a set of the file; built in: @name (one to six capitalised words), @number, @url, @email,
 *                          @handle, @word
 * WATCH                    a word in capitals must stand in capitals
 * \)                       a sign that would mean something else
 * </pre>
 *
 * Straight and curly apostrophes, and dashes of any length, count as the same.
 */
public final class Phrase {

    private static final Map<String, String> BUILT_IN = Map.of(
            "name",
                    "(?-i:\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?:\\s+(?:of\\s+|the\\s+|for\\s+)?\\p{Lu}[\\p{L}\\p{N}.'’&-]*){0,5})",
            "number", "\\p{Nd}[\\p{Nd}.,:]*",
            "url", "(?:https?://|www\\.)\\S+|(?:[a-z0-9-]+\\.)+[a-z]{2,6}(?:/\\S*)?",
            "email", "[\\w.+-]+@\\s?[\\w-]+(?:\\.[\\w-]+)+",
            "handle", "@\\w+",
            "word", "[\\p{L}\\p{N}'’-]+");
    private static final Pattern SIGNS = Pattern.compile("@[a-z-]*[a-z]|['’–—+\\\\-]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PIECE = Pattern.compile("@[a-z][a-z-]*[a-z]|\\\\.|[\\p{L}\\p{N}]+|\\S");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String OUTSIDE_A_WORD = "(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])";
    private static final String UP_TO_TWELVE_WORDS = "(?:\\s+\\S+){0,12}?";

    private final String source;
    private final Map<String, List<String>> sets;
    private final String anchor;
    private final Set<String> lastWords;
    private @Nullable Pattern pattern;
    private @Nullable Pattern atEnd;

    private Phrase(String source, Map<String, List<String>> sets) {
        this.source = source;
        this.sets = sets;
        this.anchor = anchor(source);
        this.lastWords = PhraseKeys.last(source);
    }

    /**
     * @param sets what {@code @set} may stand for, by name
     * @throws IllegalArgumentException if the phrase names an unknown set or is empty
     */
    public static Phrase of(String source, Map<String, List<String>> sets) {
        Phrase phrase = unchecked(source, sets);
        phrase.bounded();
        return phrase;
    }

    /** A phrase that the build has checked; nothing is made of it until a text may have it. */
    static Phrase unchecked(String source, Map<String, List<String>> sets) {
        return new Phrase(source, sets);
    }

    private String bounded() {
        return OUTSIDE_A_WORD + "(?:" + expression(source.strip(), sets) + ")" + OUTSIDE_A_WORD;
    }

    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(bounded(), FLAGS);
            pattern = known;
        }
        return known;
    }

    private Pattern atEnd() {
        Pattern known = atEnd;
        if (known == null) {
            known = Pattern.compile(bounded() + "$", FLAGS);
            atEnd = known;
        }
        return known;
    }

    /** Words, in lower case, of which every text with this phrase has one; empty where that cannot be told. */
    Set<String> keys() {
        return PhraseKeys.of(source);
    }

    private static String expression(String phrase, Map<String, List<String>> sets) {
        StringBuilder built = new StringBuilder();
        String before = "";
        boolean optionalFirst = false;
        for (String slot : phrase.split("\\s+")) {
            if (slot.equals("…")) {
                built.append(UP_TO_TWELVE_WORDS);
                continue;
            }
            boolean optional = slot.length() > 2 && slot.startsWith("(") && slot.endsWith(")") && !slot.endsWith("\\)");
            String words = optional ? slot.substring(1, slot.length() - 1) : slot;
            String gap = before.isEmpty() ? "" : gap(before, words);
            String inner = alternatives(words, sets);
            if (!optional) {
                built.append(gap).append(inner);
                before = words;
            } else if (before.isEmpty()) {
                built.append("(?:").append(inner).append("\\s*)?");
                optionalFirst = true;
            } else {
                built.append("(?:").append(gap).append(inner).append(")?");
            }
        }
        if (before.isEmpty()) {
            throw new IllegalArgumentException(optionalFirst ? "nothing in it must be there" : "an empty phrase");
        }
        return built.toString();
    }

    /** Punctuation may touch its neighbours; words may not. */
    private static String gap(String before, String after) {
        boolean apart = isWordlike(before.charAt(before.length() - 1)) && isWordlike(after.charAt(0));
        return apart ? "\\s+" : "\\s*";
    }

    private static boolean isWordlike(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '@';
    }

    private static String alternatives(String slot, Map<String, List<String>> sets) {
        return Stream.of(slot.split("\\|(?=.)"))
                .map(one -> Stream.of(one.split("\\+(?=.)"))
                        .map(word -> word(word, sets))
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String word(String word, Map<String, List<String>> sets) {
        StringBuilder built = new StringBuilder();
        Matcher piece = PIECE.matcher(word);
        while (piece.find()) {
            built.append(piece(piece.group(), sets));
        }
        return built.toString();
    }

    private static String piece(String piece, Map<String, List<String>> sets) {
        if (piece.length() > 1 && piece.startsWith("@")) {
            return set(piece.substring(1), sets);
        }
        return switch (piece) {
            case "'", "’" -> "['’]";
            case "-", "–", "—" -> "[-–—]{1,2}";
            default -> literal(piece.startsWith("\\") ? piece.substring(1) : piece);
        };
    }

    private static String literal(String piece) {
        return inCapitals(piece) ? "(?-i:" + Pattern.quote(piece) + ")" : Pattern.quote(piece);
    }

    private static boolean inCapitals(String piece) {
        return piece.length() > 1 && piece.chars().allMatch(Character::isUpperCase);
    }

    /** The longest piece that every text with this phrase must have, in lower case: looked for before the costly pattern. */
    private static String anchor(String source) {
        String longest = "";
        for (String slot : BLANKS.split(source.strip())) {
            boolean certain =
                    slot.equals("|") || slot.indexOf('|') < 0 && !(slot.startsWith("(") && slot.endsWith(")"));
            if (certain && slot.indexOf('…') < 0) {
                for (String piece : SIGNS.split(slot)) {
                    longest = piece.length() > longest.length() ? piece : longest;
                }
            }
        }
        return longest.toLowerCase(Locale.ROOT);
    }

    private boolean mayBeIn(String lowerCase) {
        return lowerCase.contains(anchor);
    }

    private static String set(String name, Map<String, List<String>> sets) {
        String builtIn = BUILT_IN.get(name);
        if (builtIn != null) {
            return "(?:" + builtIn + ")";
        }
        List<String> members = sets.get(name);
        if (members == null) {
            throw new IllegalArgumentException("unknown set '@" + name + "'");
        }
        return members.stream().map(member -> expression(member, sets)).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether the text is this phrase and nothing else. */
    public boolean is(CharSequence text) {
        return pattern().matcher(text).matches();
    }

    boolean is(String text, String lowerCase) {
        return mayBeIn(lowerCase) && is(text);
    }

    /** Where the phrase ends in a text that begins with it. */
    public Optional<Integer> beginning(CharSequence text) {
        Matcher matcher = pattern().matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    boolean begins(String text, String lowerCase) {
        return mayBeIn(lowerCase) && pattern().matcher(text).lookingAt();
    }

    /** Whether the text ends with this phrase. */
    boolean isAtEndOf(String text, String lowerCase) {
        return mayBeIn(lowerCase)
                && (lastWords.isEmpty() || lastWords.contains(PhraseKeys.lastRun(lowerCase)))
                && atEnd().matcher(text).find();
    }

    /** Whether the text has this phrase anywhere. */
    boolean isIn(String text, String lowerCase) {
        return mayBeIn(lowerCase) && pattern().matcher(text).find();
    }

    /** Where the phrase begins in a text that ends with it. */
    public Optional<Integer> ending(String text) {
        Matcher matcher = atEnd().matcher(text);
        return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
    }

    /** Where the phrase stands first, as start and end. */
    public Optional<int[]> in(String text) {
        Matcher matcher = pattern().matcher(text);
        return matcher.find() ? Optional.of(new int[] {matcher.start(), matcher.end()}) : Optional.empty();
    }

    @Override
    public String toString() {
        return source;
    }
}
