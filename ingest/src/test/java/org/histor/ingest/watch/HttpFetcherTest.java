package org.histor.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.histor.ingest.document.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers on the loopback address that mean harm. */
class HttpFetcherTest {

    /** What a server says. */
    private interface Script {
        void say(OutputStream out) throws IOException, InterruptedException;
    }

    private static Fetched fetch(Script script, boolean allowPrivate) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read();
                    script.say(socket.getOutputStream());
                } catch (IOException | InterruptedException ended) {
                    // the client has had enough
                }
            });
            thread.setDaemon(true);
            thread.start();
            HttpFetcher.Policy policy = new HttpFetcher.Policy(
                    "Histor/test",
                    Duration.ofSeconds(5),
                    Duration.ofMillis(1500),
                    new AddressPolicy(allowPrivate),
                    Limits.DEFAULT);
            try (HttpFetcher fetcher = new HttpFetcher(policy)) {
                return fetcher.fetch(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed"), Map.of());
            }
        }
    }

    private static Script saying(String answer) {
        return out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String why(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched).why();
    }

    @Test
    void anAnswerIsReadToItsLength() throws IOException {
        Fetched fetched = fetch(saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more"), true);
        assertEquals(
                "hello",
                new String(
                        assertInstanceOf(Fetched.Answered.class, fetched)
                                .answer()
                                .body(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void privateNetworksAreNotAskedUnlessAllowed() throws IOException {
        assertEquals(
                "127.0.0.1 is in a private network; --allow-private lets it be fetched", why(fetch(saying(""), false)));
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsLeft() throws IOException {
        Script slow = out -> {
            for (int i = 0; i < 1000; i++) {
                out.write('H');
                out.flush();
                Thread.sleep(50);
            }
        };
        assertTrue(why(fetch(slow, true)).startsWith("the server took longer than"));
    }

    @Test
    void aFloodOfHeadersIsNotHeld() throws IOException {
        Script flood = out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] field = "X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000_000; i++) {
                out.write(field);
            }
        };
        assertEquals("its header is longer than a header may be", why(fetch(flood, true)));
    }

    @Test
    void aBodyWithoutEndIsNotHeld() throws IOException {
        assertEquals(
                "it is longer than 10 MB",
                why(fetch(saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"), true)));
    }

    @Test
    void whatIsNoHttpAndWhatIsBrokenIsSaid() throws IOException {
        assertEquals("it is no HTTP answer", why(fetch(saying("SSH-2.0-x\r\n\r\n"), true)));
        assertEquals(
                "it ends after 2 of 5 bytes",
                why(fetch(saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"), true)));
        assertTrue(why(fetch(
                                saying(
                                        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\n\u00ff\u00ff\u00ff\u00ff"),
                                true))
                        .length()
                > 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/x", "jar:file:/x!/y", "gopher://a.example/"})
    void otherSchemesAreNotFetched(String address) {
        HttpFetcher.Policy policy = new HttpFetcher.Policy(
                "Histor/test", Duration.ofSeconds(1), Duration.ofSeconds(1), new AddressPolicy(true), Limits.DEFAULT);
        try (HttpFetcher fetcher = new HttpFetcher(policy)) {
            assertTrue(assertInstanceOf(Fetched.Failed.class, fetcher.fetch(URI.create(address), Map.of()))
                    .forbidden());
        }
    }

    @Test
    void aNameThatMeansAPrivateAddressIsSeenThrough() {
        HttpFetcher.Policy policy = new HttpFetcher.Policy(
                "Histor/test", Duration.ofSeconds(1), Duration.ofSeconds(1), new AddressPolicy(false), Limits.DEFAULT);
        HttpFetcher.Resolver liar =
                host -> new InetAddress[] {InetAddress.getByName("192.0.2.1"), InetAddress.getByName("10.0.0.7")};
        try (HttpFetcher fetcher = new HttpFetcher(policy, liar)) {
            assertTrue(why(fetcher.fetch(URI.create("http://public.example/"), Map.of()))
                    .contains("is in a private network"));
        }
    }

    @Test
    void rangesThatOnlyWeCanReachArePrivateInEitherFamily() throws IOException {
        for (String address : List.of(
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "127.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::1",
                "::")) {
            assertFalse(AddressPolicy.isPublic(InetAddress.getByName(address)), address);
        }
        for (String address : List.of("8.8.8.8", "93.184.216.34", "2a00:1450:4001::1", "64:ff9b::808:808")) {
            assertTrue(AddressPolicy.isPublic(InetAddress.getByName(address)), address);
        }
    }
}
