package org.histor.syntax.learned;

import java.util.List;

/** How far a model gives what a treebank has. */
record Agreement(int words, int sentences, int upos, int xpos, int lemmas, int heads, int arcs, double seconds) {

    static Agreement of(Model model, List<Treebank.Tree> trees) {
        Workspace work = new Workspace();
        Tagger tagger = new Tagger(model.tagger());
        ArcParser parser = new ArcParser(model.parser(), model.transitions(), work);
        int words = 0;
        int upos = 0;
        int xpos = 0;
        int lemmas = 0;
        int heads = 0;
        int arcs = 0;
        long start = System.nanoTime();
        for (Treebank.Tree tree : trees) {
            work.forms.style = tree.style();
            work.read(tree.forms());
            tagger.tag(work);
            parser.parse();
            for (int i = 0; i < tree.size(); i++) {
                String[] wanted = model.tags().get(tree.tag(i)).split(" ");
                String[] got = model.tags().get(work.tags[i]).split(" ");
                words++;
                xpos += wanted[0].equals(got[0]) ? 1 : 0;
                upos += wanted[1].equals(got[1]) ? 1 : 0;
                lemmas += model.lemmatizer()
                                .lemma(tree.forms().get(i), got[1], work.tags[i])
                                .equals(tree.lemmas()[i])
                        ? 1
                        : 0;
                boolean head = work.state.head[i] == tree.heads()[i];
                heads += head ? 1 : 0;
                arcs += head && work.state.label[i] == tree.labels()[i] ? 1 : 0;
            }
        }
        return new Agreement(words, trees.size(), upos, xpos, lemmas, heads, arcs, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public String toString() {
        double all = words / 100.0;
        return "UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f, %.0f sentences/s"
                .formatted(upos / all, xpos / all, lemmas / all, heads / all, arcs / all, sentences / seconds);
    }
}
