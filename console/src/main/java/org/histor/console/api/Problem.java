package org.histor.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why there is no answer, as RFC 9457 has it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final List<String> heirs;

    /** @param kind a short name of this sort of problem, the end of its URI */
    public Problem(int status, String kind, String detail) {
        this(status, kind, detail, List.of());
    }

    private Problem(int status, String kind, String detail, List<String> heirs) {
        super(detail);
        this.status = status;
        this.kind = kind;
        this.heirs = List.copyOf(heirs);
    }

    static Problem badValue(String parameter, String value, String allowed) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return new Problem(400, "bad-value", "'" + parameter + "' is '" + shown + "'; it must be " + allowed);
    }

    static Problem missing(String what) {
        return new Problem(404, "not-found", what);
    }

    /** Something whose id became others'. */
    static Problem replaced(String what, List<String> heirs) {
        return new Problem(404, "replaced", what, heirs);
    }

    public int status() {
        return status;
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "A token is needed";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 413 -> "Too large";
            case 415 -> "Wrong type of content";
            case 421 -> "Another server is meant";
            case 422 -> "Cannot be read";
            case 429 -> "Too many requests";
            case 503 -> "Busy";
            default -> "Fault of the server";
        };
    }

    /** @param path what was asked for */
    public ObjectNode json(@Nullable String path) {
        ObjectNode object = Json.object();
        object.put("type", "urn:histor:problem:" + kind).put("title", title());
        object.put("status", status).put("detail", getMessage());
        if (path != null) {
            object.put("instance", path);
        }
        if (!heirs.isEmpty()) {
            Json.texts(heirs, object.putArray("heirs"));
        }
        return object;
    }
}
