package org.histor.console.web;

import io.javalin.http.HttpResponseException;
import org.histor.console.api.Problem;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Readers;
import org.histor.ledger.LedgerException;

/** What went wrong, as users are told. What is a fault of ours goes to the standard error, never into an answer. */
final class Problems {

    private Problems() {}

    static Problem of(Throwable broken) {
        if (broken instanceof Problem problem) {
            return problem;
        }
        if (broken instanceof Readers.Busy || broken instanceof Readers.TooSlow) {
            return new Problem(503, "busy", String.valueOf(broken.getMessage()));
        }
        if (broken instanceof Coders.Failed failed) {
            return new Problem(
                    failed.status(),
                    failed.status() == 422 ? "unreadable" : "busy",
                    String.valueOf(failed.getMessage()));
        }
        if (broken instanceof HttpResponseException refusal) {
            return of(refusal);
        }
        report(broken);
        String what = broken instanceof LedgerException ? "the ledger cannot be read" : "something went wrong";
        return new Problem(500, "fault", what + "; the server's own output says more");
    }

    static Problem of(HttpResponseException refusal) {
        return switch (refusal.getStatus()) {
            case 404 -> new Problem(404, "not-found", "there is nothing here; /api/v1/openapi.json says what there is");
            case 405 -> new Problem(405, "method", "this is not done here; /api/v1/openapi.json says what is");
            case 413 -> new Problem(413, "too-large", "the body is too large");
            default -> new Problem(refusal.getStatus(), "refused", "the request cannot be answered");
        };
    }

    private static void report(Throwable broken) {
        System.err.println("histor: " + broken);
        for (StackTraceElement frame : broken.getStackTrace()) {
            if (frame.getClassName().startsWith("org.histor.")) {
                System.err.println("  at " + frame);
            }
        }
    }
}
