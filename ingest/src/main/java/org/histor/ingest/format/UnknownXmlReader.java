package org.histor.ingest.format;

import org.histor.ingest.document.Content;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Xml;

/** XML that is no news format: refused, for its tags are no words of a report. */
public final class UnknownXmlReader implements ReportReader {

    @Override
    public boolean reads(Content content) {
        return content.opening().stripLeading().startsWith("<?xml");
    }

    @Override
    public Reading read(Content content, Inner inner) {
        String root = Xml.root(content.opening()).map(name -> "<" + name + ">").orElse("no element");
        return Reading.of(new Read.Refused(
                content.name(),
                "is XML with " + root + " at its top, which is no news format that Histor knows",
                "convert it to RSS, Atom, NewsML-G2, NITF, HTML or plain text"));
    }
}
