package org.histor.console.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.histor.console.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in. On the machine itself everyone does who really asks it: a page of another site, or a name that was bent to this machine,
 * does not. From elsewhere it takes a token.
 */
final class Gate {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final boolean loopback;
    private final @Nullable Tokens tokens;

    Gate(boolean loopback, @Nullable Tokens tokens) {
        this.loopback = loopback;
        this.tokens = tokens;
    }

    /** @throws Problem if the request must not come in */
    void check(Context request) {
        protect(request);
        if (loopback) {
            checkHost(request.header("Host"));
        }
        if (request.req().getMethod().equals("POST")) {
            checkOrigin(request.header("Origin"), request.header("Sec-Fetch-Site"), request.header("Host"));
        }
        String path = request.path();
        if (tokens != null && (path.startsWith("/api/") || path.equals("/metrics"))) {
            tokens.check(request.header("Authorization"));
        }
    }

    /** What browsers are told of every answer. */
    private static void protect(Context answer) {
        answer.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static void checkHost(@Nullable String host) {
        String name = host == null ? "" : host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
        if (!OWN_NAMES.contains(name)) {
            throw new Problem(421, "host", "this server answers as localhost or 127.0.0.1 only");
        }
    }

    private static void checkOrigin(@Nullable String origin, @Nullable String site, @Nullable String host) {
        boolean foreign = origin != null && (host == null || !host.equalsIgnoreCase(authority(origin)));
        boolean crossing = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign || crossing) {
            throw new Problem(403, "origin", "pages of other sites may not send anything here");
        }
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }
}
