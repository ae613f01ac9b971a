package org.histor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.histor.actor.Actors;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.actor.Mention;
import org.histor.report.Report;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.Token;

/** Prints whom each noun phrase of a text stands for and why: {@code ActorMentions FILE.txt [YYYY-MM-DD]}. */
public final class ActorMentions {

    private ActorMentions() {}

    public static void main(String[] arguments) throws IOException {
        Report report = Report.of(arguments[0], Files.readString(Path.of(arguments[0])))
                .publishedOn(arguments.length > 1 ? LocalDate.parse(arguments[1]) : null);
        ParsedReport parsed = new SyntaxReader(Engines.parser()).read(report);
        Actors actors = KnowledgeActorResolver.load().read(parsed);
        for (Sentence sentence : parsed.sentences()) {
            System.out.printf("%n%d %s%n", sentence.index(), sentence);
            for (Token token : sentence.tokens()) {
                if (token.isNominal()
                        && !token.relation().equals("compound")
                        && !token.relation().equals("flat")) {
                    print(actors, sentence, token);
                }
            }
        }
    }

    private static void print(Actors actors, Sentence sentence, Token token) {
        Mention mention = actors.single(sentence.index(), token);
        boolean actor = actors.isActor(sentence.index(), token);
        if (!actor && !mention.actor().isResolved()) {
            return;
        }
        System.out.printf(
                "   %s%-14s [%s] %s %s %s name=%s role=%s (%s)%n",
                actor ? "" : "- ",
                token.form(),
                mention.text().replace('\n', ' '),
                mention.actor().country(),
                mention.actor().sector(),
                mention.actor().others(),
                mention.actor().name(),
                mention.actor().role(),
                mention.because());
    }
}
