package org.histor.ingest.watch;

import java.net.URI;
import java.util.Optional;
import org.histor.report.WebAddress;

/** Where a server sends us. */
final class Redirections {

    private Redirections() {}

    /** The address of the web that a location means; empty for other schemes and for what is no address. */
    static Optional<URI> target(URI from, String location) {
        try {
            return WebAddress.clean(
                            from.resolve(location.strip().replace(" ", "%20")).toString())
                    .map(URI::create)
                    .filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
