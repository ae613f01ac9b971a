package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds who stands behind a cue. */
final class SourceReader {

    private static final int DEPTH = 8;

    private static final Set<String> BEFORE_HEAD = Set.of("compound", "amod", "det", "nummod", "nmod");

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final SpeechCoordination coordination;
    private final Quotations quotations;

    SourceReader(CueLexicon lexicon, Sentence sentence, SpeechCoordination coordination, Quotations quotations) {
        this.quotations = quotations;
        this.coordination = coordination;
        this.lexicon = lexicon;
        this.sentence = sentence;
    }

    /** The head of the noun phrase that names the source. */
    Optional<Token> read(Token head, Cue cue, Content content) {
        if (cue.impersonal()) {
            return Optional.empty();
        }
        Optional<Token> source = switch (cue.kind()) {
            case VERB ->
                content.form() == Complement.Form.SUBJECT
                        ? sentence.children(head, "obj").stream().findFirst()
                        : speaker(head);
            case ADJECTIVE -> holder(head, DEPTH);
            case NOUN -> nominal(head);
            case ADVERB, PHRASE, VIEWPOINT -> Optional.empty();
        };
        boolean expletive = cue.kind() == Cue.Kind.ADJECTIVE && content.form() != Complement.Form.PREPOSITION;
        return source.filter(token -> !content.tokens().get(token.index()))
                .filter(token -> !(expletive && token.form().equalsIgnoreCase("it")));
    }

    /** The source of a verb; where the tree has no subject, the noun phrase right before it. */
    Optional<Token> speaker(Token verb) {
        Optional<Token> source = verbal(verb).filter(token -> !isQuoted(token, verb));
        return source.isPresent() || Clauses.isPassive(sentence, verb) || hasExpletive(verb)
                ? source
                : nounAfter(verb).or(() -> nounBefore(verb));
    }

    /** A quotation does not speak: "“My hope,” he said". */
    private boolean isQuoted(Token source, Token verb) {
        return quotations
                .at(source.span().start())
                .filter(quotation -> !quotation.span().contains(verb.span()))
                .isPresent();
    }

    private boolean hasExpletive(Token verb) {
        return sentence.children(verb).stream().anyMatch(child -> Clauses.isExpletive(sentence, child));
    }

    private Optional<Token> nounBefore(Token verb) {
        if (verb.isRoot() && verb.xpos().equals("NNS")) {
            return outlet(verb);
        }
        int at = verb.index() - 1;
        while (at >= 0 && isBetween(sentence.token(at))) {
            at--;
        }
        if (at < 0 || !verb.xpos().matches("VB[DZP]") || !sentence.token(at).isNominal()) {
            return Optional.empty();
        }
        Token noun = sentence.token(at);
        while (noun.head() > noun.index() && noun.head() < verb.index() && noun.is("compound")) {
            noun = sentence.head(noun);
        }
        return Optional.of(noun);
    }

    /** "…,” said John Doe, whom …": right after a quotation the subject follows. */
    private Optional<Token> nounAfter(Token verb) {
        int next = verb.index() + 1;
        boolean follows = verb.index() > 0
                && next < sentence.size()
                && quotations
                        .at(sentence.token(verb.index() - 1).span().start())
                        .isPresent()
                && quotations.at(verb.span().start()).isEmpty();
        if (!follows) {
            return Optional.empty();
        }
        Token noun = sentence.token(next);
        while (noun.head() > noun.index() && BEFORE_HEAD.contains(noun.relation())) {
            noun = sentence.head(noun);
        }
        return Optional.of(noun).filter(Token::isNominal);
    }

    private static boolean isBetween(Token token) {
        return token.upos().equals("ADV")
                || token.upos().equals("AUX") && token.relation().equals("aux");
    }

    private Optional<Token> verbal(Token verb) {
        return Clauses.isPassive(sentence, verb) ? agent(verb) : holder(verb, DEPTH);
    }

    private Optional<Token> agent(Token verb) {
        return sentence.children(verb).stream()
                .filter(child -> child.is("obl:agent")
                        || Clauses.preposition(sentence, child, "by").isPresent())
                .filter(Token::isNominal)
                .findFirst();
    }

    /** The subject, one's own or that of the verb above where the syntax shares it. */
    private Optional<Token> holder(Token word, int depth) {
        Optional<Token> own = subject(word);
        if (own.isPresent() || word.isRoot() || depth == 0) {
            return own.filter(subject -> !Clauses.isExpletive(sentence, subject));
        }
        Optional<Token> upper = coordination.of(word);
        if (upper.isPresent()) {
            return holder(upper.get(), depth - 1);
        }
        Token above = sentence.head(word);
        return switch (word.deprel()) {
            case "conj" -> above.isNominal() && !hasSubject(above) ? Optional.empty() : holder(above, depth - 1);
            case "xcomp", "ccomp" -> controller(above, depth);
            case "advcl" -> adjunct(word, above, depth);
            case "acl", "acl:relcl" -> attribute(word, above);
            case "parataxis", "dep" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of two subjects, the one that is not quoted. */
    private Optional<Token> subject(Token word) {
        List<Token> subjects = Clauses.subjects(sentence, word);
        return subjects.stream()
                .filter(token -> !isQuoted(token, word))
                .findFirst()
                .or(() -> subjects.stream().findFirst());
    }

    /** "criticised him for saying", "quoted him as saying": he says; otherwise the subject above does. */
    private Optional<Token> adjunct(Token word, Token above, int depth) {
        if (above.isNominal() && !hasSubject(above)) {
            return Optional.of(above);
        }
        boolean governed = sentence.children(word, "mark", "case").stream()
                .anyMatch(child -> lexicon.lists("of-the-object", child.form().toLowerCase(Locale.ROOT)));
        return governed && Clauses.isGerund(sentence, word) && sentence.hasChild(above, "obj")
                ? controller(above, depth)
                : holder(above, depth - 1);
    }

    /** "officials saying", but "issued a statement saying": who issued it. */
    private Optional<Token> attribute(Token word, Token noun) {
        if (Clauses.isInfinitive(sentence, word)) {
            return nominal(noun);
        }
        boolean message = !lexicon.startingWith(Cue.Kind.NOUN, noun.lemma()).isEmpty();
        return (message ? nominal(noun) : Optional.<Token>empty()).or(() -> Optional.of(noun));
    }

    private boolean hasSubject(Token word) {
        return Clauses.subject(sentence, word).isPresent();
    }

    /** "told him to say": he says. */
    private Optional<Token> controller(Token above, int depth) {
        Optional<Token> object =
                sentence.children(above, "obj", "iobj").stream().findFirst();
        return object.isPresent() && above.isVerbal() ? object : holder(above, depth - 1);
    }

    /** The possessor, what follows by or from, or the subject of the verb that supports the noun. */
    private Optional<Token> nominal(Token noun) {
        Optional<Token> possessor =
                sentence.children(noun, "nmod:poss").stream().findFirst();
        if (possessor.isPresent()) {
            return possessor;
        }
        Optional<Token> author = sentence.children(noun).stream()
                .filter(child -> Clauses.preposition(sentence, child, "by").isPresent()
                        || Clauses.preposition(sentence, child, "from").isPresent())
                .filter(Token::isNominal)
                .findFirst();
        if (author.isPresent()) {
            return author;
        }
        Optional<Token> outlet = outlet(noun);
        if (outlet.isPresent()) {
            return outlet;
        }
        Token above = sentence.head(noun);
        boolean supported = (noun.is("obj") || noun.is("nsubj:pass")) && lexicon.lists("support", above.lemma());
        if (supported) {
            return verbal(above);
        }
        boolean copular = sentence.hasChild(noun, "cop");
        return copular ? holder(noun, DEPTH) : Optional.empty();
    }

    /** "a Reuters report". */
    private Optional<Token> outlet(Token noun) {
        return sentence.children(noun, "compound").stream()
                .filter(child -> child.upos().equals("PROPN") && child.index() < noun.index())
                .reduce((first, second) -> second);
    }

    /** "US, NATO say": in a headline a comma joins those who speak. The others, in the order of the text. */
    static List<Token> companions(Sentence sentence, Token source) {
        List<Token> found = new ArrayList<>();
        for (int at = 0; at < source.index(); at++) {
            Token token = sentence.token(at);
            boolean name = token.upos().equals("PROPN")
                    && source.upos().equals("PROPN")
                    && !token.relation().equals("obl")
                    && at + 1 < sentence.size()
                    && isJoint(sentence.token(at + 1));
            if (!name && !isJoint(token)) {
                return List.of();
            }
            if (name && token.head() != source.index()) {
                found.add(token);
            }
        }
        return found;
    }

    private static boolean isJoint(Token token) {
        return token.form().equals(",") || token.upos().equals("CCONJ");
    }

    /** The words of the phrase: titles, appositions and relative clauses with it, its preposition and what is content or cue without. */
    BitSet phrase(Token source, BitSet excluded) {
        BitSet tokens = sentence.subtree(source);
        for (Token child : sentence.children(source)) {
            boolean outside = child.is("case") && child.index() < source.index()
                    || child.is("mark")
                    || child.is("cc")
                    || isAside(child)
                    || child.is("advcl")
                    || isParticipleAside(child);
            if (outside || sentence.subtree(child).intersects(excluded)) {
                tokens.andNot(sentence.subtree(child));
            }
        }
        tokens.andNot(excluded);
        tokens.stream().filter(index -> isQuotedApart(index, source)).forEach(tokens::clear);
        tokens.set(source.index());
        companions(sentence, source).stream().findFirst().ifPresent(first -> tokens.set(first.index(), source.index()));
        return around(tokens, source.index());
    }

    /** "the president, speaking in Rome, said". */
    private boolean isParticipleAside(Token child) {
        int first = sentence.subtree(child).nextSetBit(0);
        return child.is("acl")
                && Clauses.isGerund(sentence, child)
                && (sentence.token(first).form().equals(",")
                        || first > 0 && sentence.token(first - 1).form().equals(","));
    }

    /** "The film ― which shows … ― explains": what stands between dashes is no part of the name. */
    private boolean isAside(Token child) {
        int first = sentence.subtree(child).nextSetBit(0);
        return child.is("acl:relcl")
                && first > 0
                && sentence.token(first - 1).form().matches("[-–—―]+");
    }

    /** Words of a quotation that ends before the name. */
    private boolean isQuotedApart(int index, Token source) {
        return quotations
                .at(sentence.token(index).span().start())
                .filter(quotation -> quotation.span().end() <= source.span().start())
                .isPresent();
    }

    private BitSet around(BitSet tokens, int center) {
        int start = tokens.previousClearBit(center) + 1;
        int end = tokens.nextClearBit(center) - 1;
        while (start < center && isPunctuation(start)) {
            start++;
        }
        while (end > center && isPunctuation(end)) {
            end--;
        }
        BitSet run = new BitSet();
        run.set(start, end + 1);
        return run;
    }

    private boolean isPunctuation(int index) {
        String form = sentence.token(index).form();
        return sentence.token(index).upos().equals("PUNCT") && !form.equals(")");
    }
}
