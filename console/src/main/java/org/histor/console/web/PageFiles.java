package org.histor.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.histor.console.api.Problem;

/** The files of the page and of the libraries that it uses, out of the jars. */
final class PageFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_@-][A-Za-z0-9._@-]*");

    private record File(Answers.Answer content, String tag) {}

    private final Map<String, Optional<File>> files = new ConcurrentHashMap<>();

    /** The page itself, and below {@code /page/} what it loads. */
    void page(String name, Context answer) {
        send("/org/histor/console/page/" + name, name, "no-cache", answer);
    }

    /** Libraries; their addresses name their versions. */
    void library(String name, Context answer) {
        send("/META-INF/resources/webjars/" + name, name, "public, max-age=31536000, immutable", answer);
    }

    private void send(String resource, String name, String caching, Context answer) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            throw missing();
        }
        File file = find(resource).orElseThrow(PageFiles::missing);
        answer.header("Cache-Control", caching);
        Replies.send(answer, type, file.tag, file.content);
    }

    /** What is not there is not remembered: names that strangers make up must not fill the memory. */
    private Optional<File> find(String resource) {
        Optional<File> known = files.get(resource);
        if (known != null) {
            return known;
        }
        try (InputStream stream = PageFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            Optional<File> read = Optional.of(new File(new Answers.Answer(bytes), Replies.tag(bytes)));
            files.put(resource, read);
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Problem missing() {
        return new Problem(404, "not-found", "there is nothing here; the page is at /");
    }
}
