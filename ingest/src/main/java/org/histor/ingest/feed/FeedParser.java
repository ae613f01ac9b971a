package org.histor.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Xml;

/** Reads a feed out of bytes, whichever of the formats it is in. */
public final class FeedParser {

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEFAULT.jsonDepth())
                            .build())
                    .build())
            .build();

    private FeedParser() {}

    /** @throws IOException saying in one clause why there is no feed in them */
    public static Feed parse(String name, byte[] bytes, Limits limits) throws IOException {
        Content content = Content.open(name, new ByteArrayInputStream(bytes), limits);
        String opening = content.opening();
        if (opening.stripLeading().startsWith("{")) {
            return json(bytes);
        }
        Optional<String> root = Xml.root(opening);
        if (root.isEmpty() || !XmlFeed.fits(root.get())) {
            throw new IOException(
                    "it is no feed" + root.map(tag -> " but <" + tag + ">").orElse(""));
        }
        try {
            byte[] text = content.bytes().orElseThrow(() -> new IOException("it is too long"));
            return XmlFeed.read(Xml.read(Xml.decode(text, content), limits), limits);
        } catch (Xml.Malformed broken) {
            throw new IOException("it " + broken.why(), broken);
        }
    }

    private static Feed json(byte[] bytes) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node instanceof ObjectNode object && JsonFeed.fits(object)) {
                return JsonFeed.read(object);
            }
            throw new IOException("it is JSON, but no JSON Feed");
        } catch (JsonProcessingException broken) {
            throw new IOException("it is malformed JSON", broken);
        }
    }
}
