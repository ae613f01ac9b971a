package org.histor.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.histor.ingest.document.Read;
import org.junit.jupiter.api.Test;

/** Documents with bytes changed at random: whatever comes of them, nothing is thrown and nothing is called tangled. */
class MutationTest {

    private static final int ROUNDS = 400;

    private static final List<String> SEEDS = List.of(
            "<html><head><title>T</title></head><body><article><h1>T</h1><p>The ministry said that its envoy &amp; two aides had left on Monday.</p></article></body></html>",
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><guid>1</guid><pubDate>Thu, 16 May 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>It rained.</p>]]></description></item></channel></rss>",
            "<newsItem guid=\"1\"><itemMeta><versionCreated>2024-06-08T09:00:00Z</versionCreated></itemMeta><contentSet><inlineXML><html><body><p>It rained.</p></body></html></inlineXML></contentSet></newsItem>",
            "<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content><p>It rained.</p></body.content></body></nitf>",
            "{\"uri\":\"u\",\"versioncreated\":\"2024-06-07T15:31:00Z\",\"language\":\"en\",\"body_xhtml\":\"<p>It rained.</p>\"}",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>It rained.</p>\"}]}",
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 90\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>It rained all day.</p></body></html>\r\n\r\n");

    @Test
    void whateverIsChangedNothingIsThrown() {
        Random random = new Random(11);
        for (String seed : SEEDS) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = mutated(seed.getBytes(StandardCharsets.UTF_8), random);
                for (Read read : Inbox.read(bytes)) {
                    assertFalse(
                            read.toString().contains("cannot be taken apart"),
                            () -> read + "\n" + new String(bytes, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&;\"'{}[]/!-\r\n".charAt(random.nextInt(15));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default ->
                    System.arraycopy(
                            seed, random.nextInt(seed.length / 2 + 1), bytes, 0, Math.min(at, seed.length / 2));
            }
        }
        return bytes;
    }
}
