package org.histor.syntax;

import java.util.Objects;
import org.histor.report.Span;

/**
 * A syntactic word in Universal Dependencies v2.
 *
 * @param index  position in the sentence, from 0
 * @param form   as written
 * @param lemma  dictionary form: lower case, except of proper nouns, which keep their case
 * @param upos   universal part of speech, e.g. VERB, NOUN, PROPN
 * @param xpos   Penn Treebank tag, e.g. VBD (finite past), VBN (past participle), VBG, NNS
 * @param head   index of the governor, -1 for the root
 * @param deprel UD relation with subtype, e.g. nsubj, nsubj:pass, obl:agent, nmod:poss, acl:relcl, compound:prt
 * @param span   where it stands in the report's text
 */
public record Token(
        int index, String form, String lemma, String upos, String xpos, int head, String deprel, Span span) {

    public Token {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(lemma, "lemma");
        Objects.requireNonNull(upos, "upos");
        Objects.requireNonNull(xpos, "xpos");
        Objects.requireNonNull(deprel, "deprel");
        Objects.requireNonNull(span, "span");
    }

    /** The relation without its subtype. */
    public String relation() {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }

    public boolean isRoot() {
        return head < 0;
    }

    public boolean is(String anyDeprel) {
        return deprel.equals(anyDeprel);
    }

    public boolean isNominal() {
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON") || upos.equals("NUM");
    }

    public boolean isVerbal() {
        return upos.equals("VERB") || upos.equals("AUX");
    }
}
