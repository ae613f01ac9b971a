package org.histor.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.histor.console.api.Api;
import org.histor.console.api.Call;
import org.histor.console.api.Json;
import org.histor.console.api.OpenApi;
import org.histor.console.api.Problem;
import org.histor.console.api.Route;
import org.histor.console.desk.Desk;
import org.histor.console.desk.Lane;

/** Answers requests for the routes of the API. */
final class Handling {

    private static final byte[] NOTHING = {};
    private static final long SLOWEST_BODY_NANOS = Duration.ofSeconds(20).toNanos();
    private static final int CHUNK = 16 << 10;
    private static final long MOST_PASSED_OVER = 16L << 20;

    private final Desk desk;
    private final Answers answers;
    private final LedgerStream stream;
    private final byte[] description;

    Handling(Desk desk, Answers answers, LedgerStream stream, Api api) {
        this.desk = desk;
        this.answers = answers;
        this.stream = stream;
        this.description = Json.bytes(OpenApi.of(api));
    }

    void answer(Route route, Context request) {
        Route.Work work = route.work();
        byte[] body = work instanceof Route.Deed deed ? body(deed, request) : NOTHING;
        Call call = Call.of(route, request.pathParamMap(), values(request), body);
        if (work instanceof Route.Data data) {
            read(route, data, call, request);
        } else if (work instanceof Route.Deed deed) {
            request.header("Cache-Control", "no-store");
            Replies.send(
                    request,
                    Replies.JSON,
                    new Answers.Answer(Json.bytes(deed.answer().apply(call))));
        } else if (work instanceof Route.Attachment attachment) {
            attach(attachment, call, request);
        } else if (work instanceof Route.Events) {
            stream.open(request);
        } else {
            request.header("Cache-Control", "no-cache");
            Replies.send(request, Replies.JSON, Replies.tag(description), new Answers.Answer(description));
        }
    }

    private static Map<String, List<String>> values(Context request) {
        try {
            Map<String, List<String>> values = new TreeMap<>(request.queryParamMap());
            values.remove("", List.of(""));
            return values;
        } catch (RuntimeException garbled) {
            throw new Problem(400, "bad-query", "the part of the address behind ? cannot be read");
        }
    }

    private void read(Route route, Route.Data data, Call call, Context request) {
        long version = desk.version();
        request.header("Cache-Control", "private, no-cache");
        String tag = "W/\"" + version + "\"";
        if (Replies.isKnown(tag, request.header("If-None-Match"))) {
            request.header("ETag", tag).status(304);
            return;
        }
        Answers.Answer answer = answers.get(
                route.path() + "\n" + call.canonical(true),
                version,
                () -> Json.bytes(desk.ask(data.lane(), reader -> data.question().apply(call, reader))
                        .get()));
        Replies.send(request, Replies.JSON, tag, answer);
    }

    /** The file is made first, so that one who takes it slowly does not keep the ledger from others. */
    private void attach(Route.Attachment attachment, Call call, Context request) {
        Route.File file = desk.ask(Lane.HEAVY, reader -> attachment.answer().apply(call, reader));
        request.contentType(file.type())
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            request.res().setContentLengthLong(Files.size(file.path()));
            Files.copy(file.path(), request.res().getOutputStream());
        } catch (IOException gone) {
            // whoever asked has left; there is nobody to tell
        } finally {
            delete(file.path());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] body(Route.Deed deed, Context request) {
        String type = request.contentType() == null ? "" : request.contentType().toLowerCase(Locale.ROOT);
        String plain = type.split(";", 2)[0].strip();
        if (!deed.types().contains(plain)) {
            throw new Problem(
                    415, "content-type", "send " + String.join(" or ", deed.types()) + " with that Content-Type");
        }
        try (InputStream stream = request.req().getInputStream()) {
            if (request.req().getContentLengthLong() > deed.mostBytes()) {
                throw tooLarge(deed, stream);
            }
            return read(stream, deed);
        } catch (IOException broken) {
            throw new Problem(400, "bad-body", "the body ended before its time");
        }
    }

    /** No more than allowed, and not for ever. */
    private static byte[] read(InputStream stream, Route.Deed deed) throws IOException {
        long end = System.nanoTime() + SLOWEST_BODY_NANOS;
        byte[] bytes = new byte[CHUNK];
        int size = 0;
        for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes, size, bytes.length - size)) {
            size += read;
            if (size > deed.mostBytes()) {
                throw tooLarge(deed, stream);
            }
            if (System.nanoTime() > end) {
                throw new Problem(408, "slow-body", "the body comes too slowly; send it again");
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, deed.mostBytes() + 1));
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Who still sends does not listen: what comes is passed over, up to a bound, so that the answer is heard. */
    private static Problem tooLarge(Route.Deed deed, InputStream stream) throws IOException {
        long end = System.nanoTime() + SLOWEST_BODY_NANOS;
        byte[] passed = new byte[CHUNK];
        long left = MOST_PASSED_OVER;
        for (int read = stream.read(passed);
                read >= 0 && left > 0 && System.nanoTime() < end;
                read = stream.read(passed)) {
            left -= read;
        }
        return new Problem(413, "too-large", "the body may have " + deed.mostBytes() + " bytes; send it in parts");
    }
}
