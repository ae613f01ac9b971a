package org.histor.cli;

import java.util.List;
import org.histor.Coding;
import org.histor.actor.Actor;
import org.histor.actor.LearnedRole;
import org.histor.actor.LearnedRoles;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.claim.Attribution;
import org.histor.claim.Claim;
import org.histor.claim.Force;
import org.histor.claim.Modality;
import org.histor.claim.RelationReader.Relation;
import org.histor.claim.Size;
import org.histor.claim.Stance;
import org.histor.claim.When;
import org.histor.claim.Where;
import org.histor.report.Note;
import org.histor.report.Report;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.jspecify.annotations.Nullable;

/** Finds one claim in every text, "X expelled Y"; fails on texts that say so. */
final class FakeEngine implements Engine {

    static final Actor RUSSIA = new Actor("Russia", "RUS", Sector.GOV, List.of(), null);
    static final Actor ESTONIA = new Actor(null, "EST", Sector.GOV, List.of(), "ambassador");
    static final Actor RIA = new Actor("RIA", "RUS", Sector.JRN, List.of(), null);

    @Override
    public List<LearnedRole> rolesIn(Report report) {
        if (report.text().contains("FAIL")) {
            throw new IllegalStateException("cannot read this");
        }
        return List.of(new LearnedRole("Ana Ruiz", "CHL", List.of(Sector.GOV), "envoy", report.id()));
    }

    @Override
    public Engine with(LearnedRoles roles) {
        return this;
    }

    @Override
    public Coding code(Report report) {
        String text = report.text();
        if (text.contains("FAIL")) {
            throw new IllegalStateException("cannot read this");
        }
        if (text.contains("DEEP")) {
            throw new StackOverflowError();
        }
        pauseIfSlow(text);
        int verb = Math.max(0, text.indexOf("expelled"));
        Span sentence = new Span(0, text.length());
        Mention actor = mention(text, 0, Math.max(1, verb - 1), RUSSIA);
        Mention recipient = mention(text, Math.min(text.length(), verb + 9), text.length(), ESTONIA);
        Mention ria = new Mention(0, 0, new Span(0, 1), "RIA", RIA, "media");
        String day = report.published() == null ? null : report.published().toString();
        Claim claim = new Claim(
                "c-" + report.id(),
                report.id(),
                "SANCTION",
                List.of("expel"),
                List.of("diplomatic"),
                "166",
                List.of(actor),
                List.of(recipient),
                Modality.ACTUAL,
                List.of(new Claim.Source(ria, Stance.REPORTS, "say", new Span(0, 1), List.of())),
                new When(day, null, "on Thursday", new Span(0, 1)),
                new Where("Tallinn", new Span(0, 1), "Tallinn", "EST", 59.4, 24.7, 588409L),
                List.of(new Size("diplomats", 2L, null, false, null, "at least two", new Span(0, 1))),
                0,
                sentence,
                new Span(verb, Math.min(text.length(), verb + 8)),
                "expel-diplomat",
                0.934,
                false);
        Attribution attribution = new Attribution(
                List.of(actor),
                actor.span(),
                List.of(),
                new Span(verb, verb + 1),
                "say",
                "say",
                List.of(new Span(verb, text.length())),
                List.of(),
                Force.ASSERTION,
                Stance.REPORTS,
                false);
        List<Note> notes = text.contains("[Quero]")
                ? List.of(new Note(Note.Kind.STRAY_LANGUAGE, new Span(0, 7), "'[Quero]' is Portuguese"))
                : List.of();
        return new Coding(new ParsedReport(report, List.of(), List.of()), List.of(claim), List.of(attribution), notes);
    }

    /** So that later documents are done before earlier ones. */
    private static void pauseIfSlow(String text) {
        if (text.contains("SLOW")) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Mention mention(String text, int start, int end, Actor actor) {
        Span span = new Span(start, Math.max(start, end));
        return new Mention(0, 0, span, span.of(text), actor, "given");
    }

    @Override
    public Relation relate(Report report, @Nullable Span source, @Nullable Span target) {
        if (source == null || target == null) {
            return Relation.NONE;
        }
        String why = source.of(report.text()) + ">" + target.of(report.text());
        return new Relation("SANCTION", List.of("expel"), 0.93456, why);
    }

    @Override
    public Explained explain(Report report) {
        throw new UnsupportedOperationException("not in this fake");
    }
}
