package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.histor.console.CrisisLedger;
import org.histor.console.api.Problem;
import org.histor.console.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in, and what browsers are told. */
class GateTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String BODY = "{\"text\":\"Mali expelled a French diplomat.\"}";

    @TempDir
    private Path folder;

    private Served served() {
        return new Served(CrisisLedger.copy(folder), true, null);
    }

    private Path tokens(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void browsersAreToldToLoadNothingFromElsewhere() {
        try (Served served = served()) {
            for (String path :
                    List.of("/", "/api/v1/meta", "/api/v1/nothing", "/health", "/webjars/d3/7.9.0/dist/d3.min.js")) {
                HttpHeaders headers = served.get(path).headers();
                String policy = headers.firstValue("Content-Security-Policy").orElse("");
                assertTrue(
                        policy.startsWith("default-src 'self';") && policy.contains("frame-ancestors 'none'"),
                        path + policy);
                assertFalse(policy.contains("unsafe"), policy);
                assertEquals(
                        "nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
                assertEquals(
                        "no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
                assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty(), path);
                assertTrue(headers.firstValue("Server").isEmpty(), path);
            }
        }
    }

    @Test
    void filesBelowThePageAreThoseOfThePageOnly() throws IOException {
        try (Served served = served()) {
            String type = served.get("/").headers().firstValue("Content-Type").orElse("");
            assertTrue(type.startsWith("text/html"), type);
            HttpResponse<String> d3 = served.get("/webjars/d3/7.9.0/dist/d3.min.js");
            assertTrue(d3.body().contains("d3js.org"));
            String tag = d3.headers().firstValue("ETag").orElseThrow();
            assertEquals(
                    304,
                    served.send(served.request("/webjars/d3/7.9.0/dist/d3.min.js")
                                    .header("If-None-Match", tag))
                            .statusCode());
            for (String path : List.of(
                    "/page/../web/Gate.class",
                    "/page/%2e%2e/Main.class",
                    "/page/..%2fMain.class",
                    "/webjars/../../org/histor/console/crisis.jsonl",
                    "/page/.hidden.js",
                    "/page//index.html",
                    "/page/nothing.js")) {
                assertFalse(
                        served.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .contains(" 200 "),
                        path);
            }
        }
    }

    @Test
    void aNameThatWasBentToThisMachineIsNotAnswered() throws IOException {
        try (Served served = served()) {
            for (String host :
                    List.of("evil.example", "evil.example:7979", "127.0.0.1.evil.example", "localhost.evil.example")) {
                assertTrue(
                        served.raw("GET /api/v1/meta HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                .contains(" 421 "),
                        host);
            }
            for (String host : List.of("localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:7979")) {
                assertTrue(
                        served.raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                .contains(" 200 "),
                        host);
            }
        }
    }

    private static HttpRequest.Builder sent(Served served, String header, String value) {
        return served.request("/api/v1/code")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(BODY));
    }

    @Test
    void pagesOfOtherSitesSendNothing() {
        try (Served served = served()) {
            assertEquals(
                    403,
                    served.send(sent(served, "Origin", "https://evil.example")).statusCode());
            assertEquals(403, served.send(sent(served, "Origin", "null")).statusCode());
            assertEquals(
                    403,
                    served.send(sent(served, "Sec-Fetch-Site", "cross-site")).statusCode());
            String own = served.request("/").build().uri().toString().replaceAll("/$", "");
            assertEquals(200, served.send(sent(served, "Origin", own)).statusCode());
            assertEquals(
                    200,
                    served.send(sent(served, "Sec-Fetch-Site", "same-origin")).statusCode());
        }
    }

    @Test
    void bodiesHaveBounds() {
        try (Served served = served()) {
            String large = "{\"text\":\"" + "a".repeat(300_000) + "\"}";
            HttpResponse<String> answer = served.post("/api/v1/code", "application/json", large);
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("262144"), answer.body());
            HttpRequest.Builder chunked = served.request("/api/v1/code")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(
                            List.of(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            assertEquals(413, served.send(chunked).statusCode(), "also when its length is not told");
            assertEquals(
                    400,
                    served.post("/api/v1/code", "application/json", "{\"text\":")
                            .statusCode());
            assertEquals(
                    400, served.post("/api/v1/code", "application/json", "[]").statusCode());
            assertEquals(
                    400,
                    served.post("/api/v1/code", "application/json", "{\"text\":7}")
                            .statusCode());
            assertEquals(
                    400,
                    served.post("/api/v1/code", "application/json", "{\"words\":\"x\"}")
                            .statusCode());
            assertEquals(400, served.get("/api/v1/events?q=" + "a".repeat(201)).statusCode());
        }
    }

    @Test
    void onlyWhoHasATokenComesIn() throws IOException {
        Path file = tokens("# for the desk\n" + TOKEN + "\n");
        try (Served served = new Served(CrisisLedger.copy(folder), true, file)) {
            assertEquals(200, served.get("/").statusCode());
            assertEquals(200, served.get("/health").statusCode());
            for (String path : List.of("/api/v1/meta", "/metrics", "/api/v1/nothing")) {
                HttpResponse<String> answer = served.get(path);
                assertEquals(401, answer.statusCode(), path);
                assertTrue(answer.headers()
                        .firstValue("WWW-Authenticate")
                        .orElse("")
                        .startsWith("Bearer"));
            }
            assertEquals(
                    401,
                    served.send(served.request("/api/v1/meta").header("Authorization", "Bearer " + TOKEN + "0"))
                            .statusCode());
            assertEquals(
                    401,
                    served.send(served.request("/api/v1/meta").header("Authorization", "Basic " + TOKEN))
                            .statusCode());
            assertEquals(401, served.get("/api/v1/meta?token=" + TOKEN).statusCode());
            assertEquals(
                    200,
                    served.send(served.request("/api/v1/meta").header("Authorization", "Bearer " + TOKEN))
                            .statusCode());
        }
    }

    @Test
    void aTokenMayAskSoOftenOnly() throws IOException {
        AtomicLong clock = new AtomicLong();
        Tokens tokens = Tokens.read(tokens(TOKEN + "\n" + TOKEN.replace('0', 'x') + "\n"), clock::get);
        for (int request = 0; request < 100; request++) {
            tokens.check("Bearer " + TOKEN);
        }
        Problem refused = assertThrows(Problem.class, () -> tokens.check("Bearer " + TOKEN));
        assertEquals(429, refused.status());
        tokens.check("Bearer " + TOKEN.replace('0', 'x'));
        clock.addAndGet(20_000_000);
        tokens.check("Bearer " + TOKEN);
        assertThrows(Problem.class, () -> tokens.check("Bearer " + TOKEN));
        for (int request = 0; request < 20; request++) {
            assertEquals(
                    401,
                    assertThrows(Problem.class, () -> tokens.check("Bearer guess"))
                            .status());
        }
        assertEquals(429, assertThrows(Problem.class, () -> tokens.check(null)).status());
    }

    @Test
    void aFileOfTokensMustBeFit() throws IOException {
        Path file = tokens("short\n");
        assertTrue(message(file).contains(":1: a token has 32 or more"), message(file));
        Files.writeString(file, "# nothing\n");
        assertTrue(message(file).contains("no token in it"));
        Files.writeString(file, TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(message(file).contains("chmod 600"));
        assertTrue(message(folder.resolve("none")).contains("cannot be read"));
    }

    private static String message(Path file) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Tokens.read(file, System::nanoTime))
                .getMessage());
    }

    @Test
    void nobodyFromElsewhereWithoutTokens() {
        try (Desk desk = Desk.open(CrisisLedger.copy(folder), true, false)) {
            for (String bind : List.of("0.0.0.0", "::")) {
                IllegalArgumentException refused = assertThrows(
                        IllegalArgumentException.class,
                        () -> ConsoleServer.start(
                                desk, CrisisLedger.coders(), new ConsoleServer.Listening(bind, 0, null)));
                assertTrue(String.valueOf(refused.getMessage()).contains("--token-file"));
            }
        }
    }
}
