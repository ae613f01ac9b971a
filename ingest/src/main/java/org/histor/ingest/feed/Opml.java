package org.histor.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Xml;
import org.histor.report.WebAddress;

/** A list of feeds. */
public final class Opml {

    private Opml() {}

    /** The addresses of the feeds in an OPML document, each once, in its order; those of other schemes than http and https are left out. */
    public static List<String> feeds(Xml root, Limits limits) {
        Set<String> feeds = new LinkedHashSet<>();
        for (Xml outline : root.all("outline")) {
            if (feeds.size() < limits.entries()) {
                WebAddress.clean(outline.attribute("xmlUrl")).ifPresent(feeds::add);
            }
        }
        return new ArrayList<>(feeds);
    }
}
