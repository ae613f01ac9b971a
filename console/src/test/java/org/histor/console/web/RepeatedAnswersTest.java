package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.histor.console.CrisisLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How answers travel: not twice to whom has them, and packed. */
class RepeatedAnswersTest {

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(CrisisLedger.copy(folder), true, null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whoHasAnAnswerIsNotSentItAgain() {
        HttpResponse<String> first = served.get("/api/v1/events?limit=3");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                served.send(served.request("/api/v1/events?limit=3").header("If-None-Match", "\"x\", " + tag));
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(
                200,
                served.send(served.request("/api/v1/events?limit=3").header("If-None-Match", "\"x\""))
                        .statusCode());
        assertEquals(first.body(), served.get("/api/v1/events?limit=3").body());
    }

    @Test
    void answersArePackedForThoseWhoUnpack() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = served.client()
                .send(
                        served.request("/api/v1/events")
                                .header("Accept-Encoding", "br, gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(
                    served.get("/api/v1/events").body(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
