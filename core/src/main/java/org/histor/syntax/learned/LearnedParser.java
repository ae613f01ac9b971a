package org.histor.syntax.learned;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.histor.syntax.Parser;
import org.histor.syntax.Punctuation;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.histor.syntax.Words;

/**
 * Histor's own parser of English: tags, lemmas and a tree of Universal Dependencies, as learned from parses of news (see
 * {@code training/README.md}). Accepts every string. Safe for several threads, which share one model.
 */
public final class LearnedParser implements Parser {

    private static final String FILE = "english.model";

    private static final class Shared {
        static final Model MODEL = load();
        static final LearnedParser ENGLISH = new LearnedParser(MODEL, 0);
    }

    private final String[] penn;
    private final String[] universal;
    private final Model model;
    private final Tagger tagger;
    private final Extractions extractions;
    private final ThreadLocal<ArcParser> parsers;

    /** @param style whose conventions are followed, see {@link FormFeatures#style} */
    LearnedParser(Model model, int style) {
        this.model = model;
        this.penn = model.tags().stream()
                .map(tag -> tag.substring(0, tag.indexOf(' ')))
                .toArray(String[]::new);
        this.universal = model.tags().stream()
                .map(tag -> tag.substring(tag.indexOf(' ') + 1))
                .toArray(String[]::new);
        this.tagger = new Tagger(model.tagger());
        this.extractions = new Extractions(model.relations());
        Transitions transitions = model.transitions();
        this.parsers = ThreadLocal.withInitial(() -> new ArcParser(model.parser(), transitions, new Workspace(style)));
    }

    /** The parser that ships with Histor; its model is read with the first call. */
    public static LearnedParser english() {
        return Shared.ENGLISH;
    }

    /**
     * The same model after the conventions of the English Web Treebank (UD English-EWT), from which it has learned too: to be measured
     * on that treebank. The engine's rules are written for {@link #english()}.
     */
    public static LearnedParser webTreebank() {
        return new LearnedParser(Shared.MODEL, 1);
    }

    private static Model load() {
        InputStream from = LearnedParser.class.getResourceAsStream(FILE);
        return ModelFile.read(FILE, Objects.requireNonNull(from, FILE + " is missing beside the parser's classes"));
    }

    @Override
    public Sentence parse(Words words) {
        List<String> forms = words.forms();
        ArcParser parser = parsers.get();
        Workspace work = parser.workspace();
        work.read(forms);
        tagger.tag(work);
        parser.parse();
        extractions.restore(work.state);
        return new Sentence(words.sentence(), words.span(), tokens(words, work));
    }

    private List<Token> tokens(Words words, Workspace work) {
        int size = words.forms().size();
        String[] forms = words.forms().toArray(String[]::new);
        String[] tags = new String[size];
        int[] heads = new int[size];
        String[] labels = new String[size];
        for (int i = 0; i < size; i++) {
            boolean root = work.state.head[i] == size;
            String relation = model.relations().get(work.state.label[i]);
            tags[i] = penn[work.tags[i]];
            heads[i] = root ? -1 : work.state.head[i];
            labels[i] = root ? "root" : relation.equals("root") ? "dep" : relation;
        }
        String[] lemmas = new String[size];
        for (int i = 0; i < size; i++) {
            lemmas[i] = lemma(forms[i], i, work);
        }
        if (work.forms.style == 0) {
            Infinitives.attach(lemmas, tags, heads, labels);
            Punctuation.attach(forms, tags, heads, labels);
        }
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            tokens.add(new Token(
                    i,
                    forms[i],
                    lemmas[i],
                    universal[work.tags[i]],
                    tags[i],
                    heads[i],
                    labels[i],
                    words.spans().get(i)));
        }
        return tokens;
    }

    /** "He 's gone" and "He 's here" differ only in the tree. */
    private String lemma(String form, int i, Workspace work) {
        int tag = work.tags[i];
        String lemma = model.lemmatizer().lemma(form, universal[tag], tag);
        if (!universal[tag].equals("AUX")
                || !form.endsWith("s")
                || !lemma.equals("be") && !lemma.equals("have")
                || form.length() > 2) {
            return lemma;
        }
        int head = work.state.head[i];
        boolean perfect = model.relations().get(work.state.label[i]).equals("aux")
                && head < work.forms.size
                && penn[work.tags[head]].equals("VBN");
        return perfect ? "have" : "be";
    }
}
