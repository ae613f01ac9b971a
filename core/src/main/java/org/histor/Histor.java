package org.histor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.histor.act.ActFinder;
import org.histor.act.Lexicon;
import org.histor.act.Trace;
import org.histor.actor.Actors;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.actor.LearnedRole;
import org.histor.actor.LearnedRoles;
import org.histor.claim.Attribution;
import org.histor.claim.AttributionFinder;
import org.histor.claim.Claim;
import org.histor.claim.Coder;
import org.histor.claim.ConfidenceReader;
import org.histor.claim.ContextReader;
import org.histor.claim.LinearModel;
import org.histor.claim.ModalityReader;
import org.histor.claim.Opinion;
import org.histor.claim.RelationReader;
import org.histor.claim.SecondOpinion;
import org.histor.claim.SecondReader;
import org.histor.claim.SizeReader;
import org.histor.claim.StatedAct;
import org.histor.claim.WhenReader;
import org.histor.claim.WhereReader;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.report.Note;
import org.histor.report.NoteFinder;
import org.histor.report.Report;
import org.histor.report.Segment;
import org.histor.report.Segmenter;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.learned.LearnedParser;
import org.jspecify.annotations.Nullable;

/**
 * The door: a report in, its claims out.
 *
 * <pre>{@code
 * Histor histor = Histor.withDefaults();
 * Coding coding = histor.code(Report.of("1", "Russia expelled two Estonian diplomats on Thursday."));
 * coding.claims().forEach(claim -> System.out.println(claim.event()));
 * }</pre>
 *
 * Immutable; make one and share it between threads.
 */
public final class Histor {

    /** The learned reader of relations, read when something is first related: claims need none. */
    private static final class Relations {
        private static final String FILE = "readers/relation.tsv.gz";
        static final LinearModel MODEL = LinearModel.read(FILE, KnowledgeFiles.open(FILE));
    }

    private final Segmenter segmenter;
    private final NoteFinder noteFinder;
    private final SyntaxReader syntax;
    private final KnowledgeActorResolver resolver;
    private final AttributionFinder attributions;
    private final Lexicon lexicon;
    private final Coder coder;
    private final RelationReader relations;
    private final @Nullable SecondOpinion second;

    private Histor(Parser parser, Supplier<@Nullable LinearModel> model, @Nullable SecondReader second) {
        this.relations = new RelationReader(model);
        this.second = second == null ? null : new SecondOpinion(second);
        this.lexicon = Lexicon.load();
        this.segmenter = Segmenter.withDefaults();
        this.noteFinder = NoteFinder.withDefaults();
        this.syntax = new SyntaxReader(parser);
        this.resolver = KnowledgeActorResolver.load();
        this.attributions = AttributionFinder.load();
        this.coder = new Coder(
                lexicon,
                ModalityReader.load(),
                WhenReader.load(),
                WhereReader.load(),
                SizeReader.load(),
                ContextReader.load(),
                second == null ? ConfidenceReader.load() : new ConfidenceReader(second.confidence()),
                second);
    }

    private Histor(Histor other, LearnedRoles roles) {
        this.relations = other.relations;
        this.second = other.second;
        this.lexicon = other.lexicon;
        this.segmenter = other.segmenter;
        this.noteFinder = other.noteFinder;
        this.syntax = other.syntax;
        this.resolver = other.resolver.with(roles);
        this.attributions = other.attributions;
        this.coder = other.coder;
    }

    /** The engine with all that it ships with. */
    public static Histor withDefaults() {
        return new Histor(LearnedParser.english(), Histor::relationModel, null);
    }

    /** The learned reader of relations that ships with Histor. */
    public static LinearModel relationModel() {
        return Relations.MODEL;
    }

    /** The engine with another parser. */
    public static Histor with(Parser parser) {
        return with(parser, null);
    }

    /** The engine with another parser and another learned reader for relations; null: frames alone. */
    public static Histor with(Parser parser, @Nullable LinearModel model) {
        return new Histor(parser, () -> model, null);
    }

    /**
     * The same engine, which takes of persons that its knowledge does not know, and that a report only names, what other reports of the batch say of
     * them by title or apposition.
     *
     * @param roles what {@link #rolesIn} found in all reports of the batch
     */
    public Histor with(LearnedRoles roles) {
        return new Histor(this, roles);
    }

    /** What a report says of persons by title or apposition. */
    public List<LearnedRole> rolesIn(Report report) {
        return resolver.learn(syntax.read(report, segmenter.segment(report), note -> {}));
    }

    /**
     * The engine with a second reader: of relations it has a word beside the small learned one; of claims it confirms, corrects, strikes out and
     * proposes.
     */
    public static Histor withSecondReader(Parser parser, SecondReader second) {
        return new Histor(parser, Histor::relationModel, second);
    }

    /** The same with another learned reader for relations; null: none. */
    public static Histor withSecondReader(Parser parser, SecondReader second, @Nullable LinearModel model) {
        return new Histor(parser, () -> model, second);
    }

    /** The sentences that the second reader has learned from and that are most like a pair; none without such a reader. */
    public List<SecondReader.Neighbour> nearest(SecondReader.Pair pair, int many) {
        return second == null ? List.of() : second.reader().nearest(pair, many);
    }

    /** What the engine knows about acts. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Everything that was read on the way to the claims: for explain, and for other readings of the same text. */
    public record Reading(
            ParsedReport report,
            Actors actors,
            List<Attribution> attributions,
            List<StatedAct> acts,
            List<Opinion> opinions,
            List<Note> notes) {}

    /** The claims of a report. */
    public Coding code(Report report) {
        Reading reading = read(report);
        return new Coding(reading.report(), claims(reading), reading.attributions(), reading.notes());
    }

    /** The claims of a reading. */
    public List<Claim> claims(Reading reading) {
        return coder.claims(reading.report(), reading.actors(), reading.acts());
    }

    /** What the confidence of an act's claim looks at, by name: for training it. */
    public Map<String, Double> confidenceFeatures(Reading reading, StatedAct act) {
        return coder.confidenceFeatures(reading.actors(), act);
    }

    /** The steps that lead to the claims. */
    public Reading read(Report report) {
        return read(report, true);
    }

    private Reading read(Report report, boolean reviewed) {
        List<Segment> segments = segmenter.segment(report);
        List<Note> notes = new ArrayList<>(noteFinder.find(report, segments));
        ParsedReport parsed = syntax.read(report, segments, notes::add);
        Actors actors = resolver.read(parsed);
        List<Attribution> found = attributions.find(parsed, actors);
        Coder.Statements stated = reviewed
                ? coder.review(parsed, actors, found)
                : new Coder.Statements(coder.state(parsed, actors, found), List.of());
        return new Reading(parsed, actors, found, stated.acts(), stated.opinions(), notes);
    }

    /** Who says what in a report, whether or not an act is in it. */
    public List<Attribution> attributions(Report report) {
        return read(report).attributions();
    }

    /** What the source does to the target in a text; spans may be null where they are not known. */
    public RelationReader.Relation relate(Report report, @Nullable Span source, @Nullable Span target) {
        Reading reading = read(report, false);
        if (second == null) {
            return relations.read(reading.report(), reading.acts(), source, target);
        }
        RelationReader.Apart apart = relations.apart(reading.report(), reading.acts(), source, target);
        return second.relate(apart.frames(), apart.learned(), reading.report(), source, target);
    }

    /** What frames and learned reader say of two given parties, not yet weighed: for training what weighs them. */
    public RelationReader.Apart apart(Report report, @Nullable Span source, @Nullable Span target) {
        Reading reading = read(report, false);
        return relations.apart(reading.report(), reading.acts(), source, target);
    }

    /** What the learned reader of relations looks at, by name: for training it. */
    public Map<String, Double> relationFeatures(Report report, @Nullable Span source, @Nullable Span target) {
        Reading reading = read(report, false);
        return relations.features(reading.report(), reading.acts(), source, target);
    }

    /** What was tried on a sentence of a reading, pattern by pattern. */
    public Trace trace(Reading reading, Sentence sentence) {
        Trace trace = new Trace();
        new ActFinder(lexicon).find(sentence, reading.actors(), trace);
        return trace;
    }
}
