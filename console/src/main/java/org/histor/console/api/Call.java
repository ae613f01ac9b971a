package org.histor.console.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request, checked: it has only parameters that the route knows, with values that they may have.
 *
 * @param path   what stood in the place of {@code {id}} and the like
 * @param values what was asked with, by name
 */
public record Call(Map<String, String> path, Map<String, List<String>> values, byte[] body) {

    private static final int MOST_VALUES = 100;
    private static final int HASH_BYTES = 6;

    public Call {
        path = Map.copyOf(path);
        Map<String, List<String>> sorted = new TreeMap<>();
        values.forEach((name, all) -> sorted.put(name, all.stream().sorted().toList()));
        values = java.util.Collections.unmodifiableMap(sorted);
    }

    /** @throws Problem naming what is not known or not allowed */
    public static Call of(Route route, Map<String, String> path, Map<String, List<String>> values, byte[] body) {
        if (values.values().stream().mapToInt(List::size).sum() > MOST_VALUES) {
            throw new Problem(400, "too-many-values", "there are more than " + MOST_VALUES + " parameters");
        }
        values.forEach((name, all) -> check(route, name, all));
        return new Call(path, values, body);
    }

    private static void check(Route route, String name, List<String> values) {
        Parameter parameter = route.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        400,
                        "unknown-parameter",
                        "there is no parameter '" + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                                + "' here; there are "
                                + route.parameters().stream()
                                        .map(Parameter::name)
                                        .toList()));
        if (values.size() > 1 && !parameter.repeats()) {
            throw new Problem(400, "repeated-parameter", "'" + name + "' may be given once only");
        }
        values.forEach(parameter::check);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    String one(String name, String otherwise) {
        String value = one(name);
        return value == null ? otherwise : value;
    }

    int whole(String name, int otherwise) {
        String value = one(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    @Nullable
    LocalDate day(String name) {
        String value = one(name);
        return value == null ? null : LocalDate.parse(value);
    }

    /** What stood in the path. */
    String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** The same text for every way to write the same question; which page of it is wanted counts only where asked. */
    public String canonical(boolean withPage) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(path)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        values.forEach((name, all) -> {
            if (withPage || !(name.equals("cursor") || name.equals("limit"))) {
                all.forEach(value -> text.append(name).append('=').append(value).append('\n'));
            }
        });
        return text.toString();
    }

    /** A short mark of the list that this asks for a page of. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical(false).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
