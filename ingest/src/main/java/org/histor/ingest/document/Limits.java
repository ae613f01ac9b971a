package org.histor.ingest.document;

/**
 * The one policy on how much a source may ask of the machine. Whatever goes beyond is refused by name; the rest is read.
 *
 * @param documentBytes  of one document: a page, a text, a line of JSONL, a feed
 * @param unpackedBytes  that one compressed file or archive may unpack to in all
 * @param ratio          of unpacked to packed bytes, looked at once {@link #ratioFrom} bytes are out
 * @param ratioFrom      unpacked bytes below which no ratio is suspicious
 * @param containers     inside each other: a gzip in a zip in a zip
 * @param entries        of one archive, and items of one feed
 * @param entryName      letters in the name of an archive's entry
 * @param markupDepth    elements inside each other; deeper ones are flattened in pages and refused in XML
 * @param jsonDepth      objects and lists inside each other
 * @param headerBytes    of the header of one web archive record or HTTP answer
 */
public record Limits(
        int documentBytes,
        long unpackedBytes,
        int ratio,
        long ratioFrom,
        int containers,
        int entries,
        int entryName,
        int markupDepth,
        int jsonDepth,
        int headerBytes) {

    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;

    /** What news needs, with room to spare. */
    public static final Limits DEFAULT =
            new Limits(10 * MEGABYTE, 64L << 30, 250, 32 * MEGABYTE, 4, 1_000_000, 500, 256, 100, 64 * KILOBYTE);

    public Limits withUnpacked(long bytes, int ratio, long ratioFrom) {
        return new Limits(
                documentBytes,
                bytes,
                ratio,
                ratioFrom,
                containers,
                entries,
                entryName,
                markupDepth,
                jsonDepth,
                headerBytes);
    }

    public Limits withEntries(int count) {
        return new Limits(
                documentBytes,
                unpackedBytes,
                ratio,
                ratioFrom,
                containers,
                count,
                entryName,
                markupDepth,
                jsonDepth,
                headerBytes);
    }

    /** {@code 10 MB}, for messages. */
    public String documentSize() {
        return (documentBytes / MEGABYTE) + " MB";
    }
}
