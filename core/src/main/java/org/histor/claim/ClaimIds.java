package org.histor.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.histor.act.Act;
import org.histor.report.Report;
import org.histor.report.Span;

/** Ids of claims: the same report gives the same ids, on every machine and in every order. */
final class ClaimIds {

    private static final int LENGTH = 8;

    private ClaimIds() {}

    static String of(Report report, Act act, Span trigger) {
        String key = report.id()
                + '\n'
                + report.text().hashCode()
                + '\n'
                + trigger.start()
                + '\n'
                + act.event()
                + '\n'
                + act.rule()
                + '\n'
                + act.trigger().index()
                + '\n'
                + act.recipients()
                + '\n'
                + act.actors();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
