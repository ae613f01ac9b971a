package org.histor.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.report.CanonicalAddress;
import org.histor.report.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A report as the ledger takes it: all its claims at once.
 *
 * @param claims may be empty: the report was read and states nothing
 * @param text   the whole text, only where it is to be kept
 * @param imprint what it says of itself; two versions that differ in nothing else are one
 */
public record ReportClaims(
        String doc,
        Citation citation,
        List<ClaimRecord> claims,
        @Nullable String text,
        Imprint imprint) {

    private static final CanonicalAddress ADDRESSES = CanonicalAddress.withDefaults();

    /** A report of which nothing is known but its citation. */
    public ReportClaims(String doc, Citation citation, List<ClaimRecord> claims, @Nullable String text) {
        this(doc, citation, claims, text, Imprint.NONE);
    }

    public ReportClaims {
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(imprint, "imprint");
        claims = unique(claims);
    }

    /** A claim that stands there twice is one. */
    private static List<ClaimRecord> unique(List<ClaimRecord> claims) {
        Set<String> ids = new HashSet<>();
        List<ClaimRecord> unique = new ArrayList<>(claims.size());
        for (ClaimRecord claim : claims) {
            if (ids.add(claim.id())) {
                unique.add(claim);
            }
        }
        return List.copyOf(unique);
    }

    /** What makes two versions one report: its address in one form, else its publisher and document. */
    public String key() {
        return key(citation, doc);
    }

    /** The key of a report that is cited so. */
    public static String key(Citation citation, String doc) {
        // "page#doc" is a part of a page that is a report of its own
        boolean isPart = citation.url() != null && citation.url().endsWith("#" + doc);
        return ADDRESSES
                .of(citation.url())
                .map(address -> isPart ? address + "#" + doc : address)
                .orElse(plainKey(citation, doc));
    }

    /** The address as it was told, else publisher and document: the key that reports had in ledgers of schema 1. */
    public String plainKey() {
        return plainKey(citation, doc);
    }

    private static String plainKey(Citation citation, String doc) {
        if (citation.url() != null && !citation.url().isBlank()) {
            return citation.url();
        }
        return "doc:" + (citation.publisher() == null ? "" : citation.publisher()) + "/" + doc;
    }

    /** Of the sentences that state something: whether claims come with their report or without, the fingerprint is one. */
    public Fingerprint fingerprint() {
        Set<String> sentences = new TreeSet<>();
        claims.forEach(claim -> sentences.add(claim.text()));
        return Fingerprint.of(String.join(" ", sentences));
    }
}
