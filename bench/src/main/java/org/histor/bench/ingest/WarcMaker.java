package org.histor.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Makes a web archive of article pages with jwarc, laid out as CC-NEWS is: {@code bench/run ingest.WarcMaker FILE MEGABYTES [PAGES]}.
 * Pages are our stories in our layouts, filled up to some 100 KB with menus, cards, inline scripts and styles as news sites have them.
 */
public final class WarcMaker {

    private static final String HEX = "0123456789abcdef";

    private final Random random = new Random(42);
    private final List<PageLayoutFile> layouts = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments.length > 2 ? arguments[2] : "bench/pages");
        new WarcMaker(pages).make(Path.of(arguments[0]), Long.parseLong(arguments[1]) << 20);
    }

    private WarcMaker(Path pages) throws IOException {
        try (Stream<Path> files = Files.list(pages.resolve("layouts"))) {
            for (Path file : files.sorted().toList()) {
                layouts.add(PageLayoutFile.read(file));
            }
        }
        try (Stream<Path> files = Files.list(pages.resolve("stories"))) {
            for (Path file : files.sorted().toList()) {
                Story story = Story.read(file);
                stories.add(story);
                story.paragraphs().forEach(paragraph -> sentences.addAll(List.of(paragraph.split("(?<=[.!?]) "))));
            }
        }
    }

    private void make(Path file, long bytes) throws IOException {
        int made = 0;
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
            while (channel.size() < bytes) {
                byte[] page = page().getBytes(StandardCharsets.UTF_8);
                HttpResponse answer = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.parse("text/html; charset=utf-8"), page)
                        .build();
                writer.write(new WarcResponse.Builder(URI.create("https://news" + made % 97 + ".example/a/" + made))
                        .date(Instant.parse("2024-06-01T00:00:00Z").plusSeconds(made))
                        .body(MediaType.HTTP_RESPONSE, joined(answer.serializeHeader(), page))
                        .build());
                made++;
            }
        }
        System.out.println(made + " pages, " + (Files.size(file) >> 20) + " MB");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private String page() {
        PageLayoutFile layout = layouts.get(random.nextInt(layouts.size()));
        Story story = stories.get(random.nextInt(stories.size()));
        List<String> paragraphs = new ArrayList<>(story.paragraphs());
        for (int i = 0; i < 12; i++) {
            paragraphs.add(sentence() + " " + sentence() + " " + sentence());
        }
        String html = layout.set(new Story(story.slug(), story.facts(), paragraphs));
        int head = Math.max(html.indexOf("</head>"), html.indexOf("</title>") + 8);
        int body = html.lastIndexOf("</body>");
        return html.substring(0, head)
                + style()
                + html.substring(head, body)
                + cards()
                + script()
                + html.substring(body);
    }

    private String sentence() {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        return sentence + " " + random.nextInt(100_000) + " " + hex(4);
    }

    private String hex(int length) {
        StringBuilder hex = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            hex.append(HEX.charAt(random.nextInt(16)));
        }
        return hex.toString();
    }

    private String style() {
        StringBuilder style = new StringBuilder("<style>");
        for (int i = 0; i < 300; i++) {
            style.append(".css-")
                    .append(hex(6))
                    .append("{margin:")
                    .append(random.nextInt(40))
                    .append("px;color:#")
                    .append(hex(6))
                    .append("}\n");
        }
        return style.append("</style>").toString();
    }

    private String cards() {
        StringBuilder cards = new StringBuilder("<footer><ul>");
        for (int i = 0; i < 110; i++) {
            cards.append("<li class=\"nav-item css-")
                    .append(hex(6))
                    .append("\"><a href=\"/section/")
                    .append(hex(8))
                    .append("?pos=")
                    .append(i)
                    .append("\" data-track='{\"id\":\"")
                    .append(hex(12))
                    .append("\"}'><span>")
                    .append(sentence(), 0, 24)
                    .append("</span></a></li>\n");
        }
        return cards.append("</ul></footer>").toString();
    }

    private String script() {
        StringBuilder script = new StringBuilder("<script>window.__STATE__={\"items\":[");
        for (int i = 0; i < 160; i++) {
            script.append("{\"id\":\"")
                    .append(hex(16))
                    .append("\",\"type\":\"article\",\"headline\":\"")
                    .append(sentence().replace("\"", ""))
                    .append("\",\"url\":\"https://cdn.example/img/")
                    .append(hex(20))
                    .append(".jpg\",\"width\":")
                    .append(random.nextInt(2000))
                    .append("},\n");
        }
        return script.append("{}]};</script>").toString();
    }
}
