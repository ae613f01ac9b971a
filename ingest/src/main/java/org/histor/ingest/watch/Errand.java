package org.histor.ingest.watch;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** One request, and what is to be done with what comes of it, by the watcher's thread. */
record Errand(URI address, Map<String, String> fields, Consumer<Fetched> then) {

    /** Host and port: whose turn it is. */
    String host() {
        return host(address);
    }

    static String host(URI address) {
        return String.valueOf(address.getScheme()) + "://" + address.getRawAuthority();
    }
}
