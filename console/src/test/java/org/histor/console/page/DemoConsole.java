package org.histor.console.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.console.web.ConsoleServer;
import org.histor.ledger.Ledger;

/** A server over a ledger of its own that holds the three weeks of {@code examples/crisis.jsonl}, sent in as anyone would. */
final class DemoConsole implements AutoCloseable {

    private static final Path CRISIS = Path.of("..", "examples", "crisis.jsonl");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Desk desk;
    private final Coders coders;
    private final ConsoleServer server;

    private DemoConsole(Desk desk, Coders coders, ConsoleServer server) {
        this.desk = desk;
        this.coders = coders;
        this.server = server;
    }

    static DemoConsole start() throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("histor-console").resolve("demo.duckdb");
        Ledger.open(file, "browser test").close();
        Desk desk = Desk.open(file, false, true);
        Coders coders = new Coders(Histor::withDefaults);
        ConsoleServer server = ConsoleServer.start(desk, coders, new ConsoleServer.Listening("127.0.0.1", 0, null));
        DemoConsole console = new DemoConsole(desk, coders, server);
        console.send(Files.readString(CRISIS));
        return console;
    }

    /** Sends reports in, JSON lines, and waits until they are in the ledger. */
    void send(String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "api/v1/reports"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the reports were not taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** With the slash at its end. */
    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        coders.close();
        desk.close();
    }
}
