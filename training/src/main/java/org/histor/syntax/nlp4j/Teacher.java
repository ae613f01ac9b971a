package org.histor.syntax.nlp4j;

import java.util.List;

/** Gives words tags, lemmas and a tree in NLP4J's own labels. Safe for several threads. */
@FunctionalInterface
interface Teacher {

    /** @param forms at least one word */
    Tree annotate(List<String> forms);
}
