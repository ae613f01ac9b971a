package org.histor.ingest.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read.Refused;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.Xml;
import org.histor.ingest.feed.Opml;
import org.histor.report.WebAddress;

/** The feeds that a user names, in OPML files or by their addresses. */
public record FeedList(List<String> addresses, List<Refused> refused) {

    public FeedList {
        addresses = List.copyOf(addresses);
        refused = List.copyOf(refused);
    }

    /** @param sources names of OPML files, or addresses */
    public static FeedList of(List<String> sources, Limits limits) {
        Set<String> addresses = new LinkedHashSet<>();
        List<Refused> refused = new ArrayList<>();
        for (String source : sources) {
            if (source.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
                Optional<String> address = fetchable(source);
                address.ifPresent(addresses::add);
                if (address.isEmpty()) {
                    refused.add(new Refused(
                            source, "is no address of the web", "give one that begins with http:// or https://"));
                }
            } else {
                addFile(source, limits, addresses, refused);
            }
        }
        return new FeedList(List.copyOf(addresses), refused);
    }

    private static Optional<String> fetchable(String said) {
        return WebAddress.clean(said).filter(address -> URI.create(address).getHost() != null);
    }

    private static void addFile(String name, Limits limits, Set<String> addresses, List<Refused> refused) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            refused.add(Refusals.missing(name));
            return;
        }
        try (InputStream stream = Files.newInputStream(file);
                Content content = Content.open(name, stream, limits)) {
            boolean list = Xml.root(content.opening()).filter("opml"::equals).isPresent();
            if (!list) {
                refused.add(new Refused(name, "is no list of feeds", "write them as OPML, or give their addresses"));
                return;
            }
            byte[] bytes = content.bytes().orElse(new byte[0]);
            List<String> feeds = Opml.feeds(Xml.read(Xml.decode(bytes, content), limits), limits).stream()
                    .map(FeedList::fetchable)
                    .flatMap(Optional::stream)
                    .toList();
            addresses.addAll(feeds);
            if (feeds.isEmpty()) {
                refused.add(new Refused(name, "the list has no feeds", "give each an xmlUrl that begins with http"));
            }
        } catch (Xml.Malformed broken) {
            refused.add(Refusals.malformedXml(name, broken.why()));
        } catch (IOException broken) {
            refused.add(Refusals.unreadable(name, String.valueOf(broken.getMessage())));
        }
    }
}
