package org.histor.syntax.nlp4j;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * NLP4J's English models for tags, lemmas and dependencies. Its named entity recogniser, and with it 200 MB of embeddings and
 * gazetteers, stays out. The components keep no state between sentences: NLP4J's own decoder shares them among its threads too.
 */
final class Nlp4jModels implements Teacher {

    private static final String HOME = "edu/emory/mathcs/nlp/";
    private static final String LEXICA = """
            <configuration><lexica>
              <ambiguity_classes field="word_form_simplified_lowercase">%slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
              <word_clusters field="word_form_simplified_lowercase">%slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
            </lexica></configuration>
            """.formatted(HOME, HOME);

    private final List<NLPComponent<NLPNode>> components;

    private Nlp4jModels(List<NLPComponent<NLPNode>> components) {
        this.components = components;
    }

    /** Takes some ten seconds and 1.1 GB of heap. */
    static Nlp4jModels load() {
        return new Nlp4jModels(List.of(
                new GlobalLexica<>(new ByteArrayInputStream(LEXICA.getBytes(StandardCharsets.UTF_8))),
                component("models/en-pos.xz"),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                component("models/en-dep.xz")));
    }

    private static NLPComponent<NLPNode> component(String path) {
        return Objects.requireNonNull(NLPUtils.getComponent(HOME + path), "NLP4J could not load " + path);
    }

    @Override
    public Tree annotate(List<String> forms) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < forms.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, forms.get(i));
        }
        components.forEach(component -> component.process(nodes));
        return tree(forms, nodes);
    }

    private static Tree tree(List<String> forms, NLPNode[] nodes) {
        Tree tree = new Tree(forms);
        for (int i = 0; i < tree.size; i++) {
            NLPNode node = nodes[i + 1];
            tree.tag[i] = Objects.requireNonNullElse(node.getPartOfSpeechTag(), "XX");
            tree.lemma[i] = Objects.requireNonNullElse(node.getLemma(), node.getWordForm());
            tree.head[i] = node.hasDependencyHead() ? node.getDependencyHead().getID() - 1 : -1;
            tree.relation[i] = Objects.requireNonNullElse(node.getDependencyLabel(), "dep");
        }
        return tree;
    }
}
