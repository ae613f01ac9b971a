package org.histor.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses as they come out of pages and feeds: only those of the web count, and nobody's password is kept. */
public final class WebAddress {

    private static final int LONGEST = 2000;

    private WebAddress() {}

    /** The address without user and password; empty for other schemes than http and https, and for what is no address. */
    public static Optional<String> clean(@Nullable String said) {
        if (said == null || said.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(said.strip().replace(" ", "%20"));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web
                    || address.getRawAuthority() == null
                    || address.getRawAuthority().isBlank()) {
                return Optional.empty();
            }
            String authority = address.getRawAuthority();
            String host = authority.substring(authority.lastIndexOf('@') + 1);
            String rest = said.strip().replace(" ", "%20");
            int after = rest.indexOf(authority) + authority.length();
            return Optional.of(scheme + "://" + host + rest.substring(after));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
