package org.histor.actor;

import org.histor.syntax.ParsedReport;

/** Finds out who the noun phrases of a report stand for. Safe for use by several threads at once. */
public interface ActorResolver {

    Actors read(ParsedReport report);
}
