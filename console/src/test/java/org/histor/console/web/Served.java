package org.histor.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.histor.console.CrisisLedger;
import org.histor.console.desk.Desk;
import org.jspecify.annotations.Nullable;

/** A server on a port of its own, and how to ask it. */
final class Served implements AutoCloseable {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Desk desk;
    private final ConsoleServer server;

    Served(Path ledger, boolean readOnly, @Nullable Path tokens) {
        desk = Desk.open(ledger, readOnly, true);
        server = ConsoleServer.start(desk, CrisisLedger.coders(), new ConsoleServer.Listening("127.0.0.1", 0, tokens));
    }

    Desk desk() {
        return desk;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address().replaceAll("/$", "") + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the API answers to a good question. */
    JsonNode ask(String path) {
        HttpResponse<String> answer = get("/api/v1" + path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    /** A list, page by page. @param path with its question mark */
    List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ask(path + cursor);
            page.get("items")
                    .forEach(item -> ids.add(item.path("report").path("id").asText()
                            + item.get("id").asText()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());
        return ids;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The first line of the answer to a request that no client would send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
