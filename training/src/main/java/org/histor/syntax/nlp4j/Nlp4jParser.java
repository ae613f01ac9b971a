package org.histor.syntax.nlp4j;

import java.util.ArrayList;
import java.util.List;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.histor.syntax.Words;

/**
 * Parses with NLP4J 1.1.3 (Choi, Emory NLP) and converts its labels to Universal Dependencies v2. The models are loaded with the
 * first sentence, once for all parsers of the process, and are shared by all threads.
 */
public final class Nlp4jParser implements Parser {

    private static final class Models {
        static final Nlp4jModels SHARED = Nlp4jModels.load();
    }

    private final Teacher teacher;

    public Nlp4jParser() {
        this(forms -> sharedModels().annotate(forms));
    }

    Nlp4jParser(Teacher teacher) {
        this.teacher = teacher;
    }

    static Teacher sharedModels() {
        return Models.SHARED;
    }

    @Override
    public Sentence parse(Words words) {
        return new Sentence(words.sentence(), words.span(), tokens(words));
    }

    private List<Token> tokens(Words words) {
        if (words.forms().isEmpty()) {
            return List.of();
        }
        DayNumbers days = new DayNumbers(words.forms());
        Tree tree = Conversion.toUniversal(days.putBack(teacher.annotate(days.without())));
        List<Token> tokens = new ArrayList<>(tree.size);
        for (int i = 0; i < tree.size; i++) {
            tokens.add(new Token(
                    i,
                    words.forms().get(i),
                    tree.lemma[i],
                    tree.upos[i],
                    tree.tag[i],
                    tree.head[i],
                    tree.relation[i],
                    words.spans().get(i)));
        }
        return tokens;
    }
}
