package org.histor.syntax.nlp4j;

/** Mistakes that the teacher makes again and again, mended in its own tree before the conversion. */
final class TeacherRepairs {

    private TeacherRepairs() {}

    static void mend(Tree tree) {
        Roots.unite(tree);
        FalseRoots.mend(tree);
        MisreadVerbs.mend(tree);
        Objects.mend(tree);
        LostSubjects.mend(tree);
        Shorthand.mend(tree);
        Speech.mend(tree);
        RunOns.turn(tree);
        Relatives.mend(tree);
        Times.lift(tree);
    }
}
