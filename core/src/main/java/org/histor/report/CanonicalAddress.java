package org.histor.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Brings the addresses under which one page is found to one form: no scheme, no "www." or "m.", no default port, no fragment, no
 * parameters that only follow readers ({@code knowledge/pages/addresses.yaml}), the others in order. For comparing, not for fetching.
 */
public final class CanonicalAddress {

    private static final Pattern PARTS = Pattern.compile("https?://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern PORT = Pattern.compile(":(?:80|443)?$");

    private final Set<String> names;
    private final List<String> beginnings;
    private final List<String> hosts;
    private final List<String> endings;

    private CanonicalAddress(Yaml root) {
        Map<String, Yaml> keys =
                root.map(Set.of("parameters", "parameters-beginning", "hosts-beginning", "paths-ending"));
        if (keys.size() < 4) {
            throw root.error("'parameters', 'parameters-beginning', 'hosts-beginning' and 'paths-ending' are needed");
        }
        names = Set.copyOf(keys.get("parameters").texts());
        beginnings = List.copyOf(keys.get("parameters-beginning").texts());
        hosts = List.copyOf(keys.get("hosts-beginning").texts());
        endings = List.copyOf(keys.get("paths-ending").texts());
    }

    public static CanonicalAddress withDefaults() {
        return new CanonicalAddress(KnowledgeFiles.yaml("pages/addresses.yaml"));
    }

    /** Empty where it is no address of the web. */
    public Optional<String> of(@Nullable String address) {
        Optional<String> clean = WebAddress.clean(address);
        Matcher parts = PARTS.matcher(clean.orElse(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String query = query(parts.group(3));
        return Optional.of(host(parts.group(1)) + path(parts.group(2)) + (query.isEmpty() ? "" : "?" + query));
    }

    /** The address as it can be fetched, without what only follows readers and without a fragment. */
    public Optional<String> withoutTrackers(@Nullable String address) {
        Optional<String> clean = WebAddress.clean(address);
        Matcher parts = PARTS.matcher(clean.orElse(""));
        if (!parts.matches()) {
            return clean;
        }
        String query = parts.group(3) == null
                ? ""
                : Arrays.stream(parts.group(3).split("&"))
                        .filter(parameter -> !follows(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("&"));
        String base = clean.orElse("").split("[?#]", 2)[0];
        return Optional.of(base + (query.isEmpty() ? "" : "?" + query));
    }

    private String host(String said) {
        String host = PORT.matcher(said.toLowerCase(Locale.ROOT)).replaceFirst("");
        for (String beginning : hosts) {
            // "m.example" has a host behind the beginning, "www.com" has none
            if (host.startsWith(beginning) && host.indexOf('.', beginning.length()) > 0) {
                return host.substring(beginning.length());
            }
        }
        return host;
    }

    private String path(String said) {
        String path = said;
        for (String ending : endings) {
            path = path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }

    private String query(@Nullable String said) {
        if (said == null) {
            return "";
        }
        return Arrays.stream(said.split("&"))
                .filter(parameter ->
                        !parameter.isBlank() && !follows(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private boolean follows(String name) {
        return names.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }
}
