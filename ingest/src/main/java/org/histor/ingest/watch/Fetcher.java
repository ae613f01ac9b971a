package org.histor.ingest.watch;

import java.net.URI;
import java.util.Map;

/** Asks servers, one request a call. Used by several threads at once. */
@FunctionalInterface
public interface Fetcher {

    /** @param fields of the request besides those that every request has */
    Fetched fetch(URI address, Map<String, String> fields);
}
