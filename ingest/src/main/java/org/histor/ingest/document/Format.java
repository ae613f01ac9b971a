package org.histor.ingest.document;

/** What a report was written in. Archives and folders count as what they hold. */
public enum Format {
    TEXT("plain text"),
    HTML("HTML"),
    JSONL("JSONL"),
    RSS("RSS"),
    ATOM("Atom"),
    JSON_FEED("JSON Feed"),
    NINJS("ninjs"),
    NEWSML("NewsML-G2"),
    NITF("NITF");

    private final String title;

    Format(String title) {
        this.title = title;
    }

    /** As people call it. */
    public String title() {
        return title;
    }
}
