package org.histor.flink.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.report.Report;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

/** What comes in, without a cluster: pages keep their offsets, messages their place. */
class InputTest {

    private static final Path PAGE = Path.of("..", "examples", "page.html");

    @Test
    void offsetsOfAPageArriveAsTheyWereSent() throws IOException {
        Report page;
        try (Reports reports = Reports.of(List.of(PAGE.toString()), new ByteArrayInputStream(new byte[0]))) {
            page = ((Read.Received) reports.next()).report();
        }
        RawReport sent = RawReport.of(page);
        assertTrue(
                sent.offsets().length > 0 && sent.offsets().length < page.text().length(), "runs, not letters");
        Report arrived = sent.report();
        int length = page.text().length();
        for (int start = 0; start <= length; start++) {
            for (int end = start; end <= Math.min(length, start + 40); end++) {
                Span span = new Span(start, end);
                assertEquals(page.received().received(span), arrived.received().received(span), span::toString);
            }
        }
    }

    @Test
    void aMessageIsWhatAFileMightBe() throws IOException {
        assertEquals(
                "Estonia expelled two diplomats.",
                only("{\"text\": \"Estonia expelled two diplomats.\"}").report().text());
        assertNotNull(only(Files.readString(PAGE)).report());
        assertEquals(List.of(), documents(null));
        Refusal broken = only("{\"text\": ").refusal();
        assertNotNull(broken);
        assertTrue(broken.where().startsWith("news-3@41"), broken::where);
        List<Document> claims = documents(
                "{\"doc\":\"a\",\"event\":[\"AID\"]}\n{\"doc\":\"a\",\"event\":[\"AID\"]}\n{\"doc\":\"b\",\"event\":[\"AID\"]}\n");
        assertEquals(
                List.of(2, 1),
                claims.stream().map(document -> document.claims().size()).toList());
        assertEquals(new Position("news-3", 41), claims.get(1).position());
    }

    private static Document only(String value) throws IOException {
        List<Document> documents = documents(value);
        assertEquals(1, documents.size());
        return documents.get(0);
    }

    private static List<Document> documents(String value) throws IOException {
        List<Document> documents = new ArrayList<>();
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        new MessageReading().deserialize(new ConsumerRecord<>("news", 3, 41, null, bytes), new Collector<>() {
            @Override
            public void collect(Document document) {
                documents.add(document);
            }

            @Override
            public void close() {}
        });
        return documents;
    }
}
