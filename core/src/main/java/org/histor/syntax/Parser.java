package org.histor.syntax;

/** Tags, lemmatises and parses words into Universal Dependencies v2. Safe for use by several threads at once. */
public interface Parser {

    /** Never fails on any words: a sentence that cannot be parsed well comes back as a flat tree. An empty sentence has no tokens. */
    Sentence parse(Words words);
}
