package org.histor.ingest.watch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.histor.ingest.watch.FeedWatch.Kept;

/** Keeps what a watcher knows of its feeds in a file, which at every moment is whole. */
final class WatchState {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final CollectionType LIST = MAPPER.getTypeFactory().constructCollectionType(List.class, Kept.class);

    private final Path file;

    WatchState(Path file) {
        this.file = file;
    }

    Map<String, FeedWatch> read() throws IOException {
        Map<String, FeedWatch> feeds = new LinkedHashMap<>();
        if (Files.exists(file)) {
            List<Kept> kept = MAPPER.readValue(Files.readAllBytes(file), LIST);
            kept.forEach(feed -> feeds.put(feed.address(), FeedWatch.of(feed)));
        }
        return feeds;
    }

    /** @param free when the host of a feed may be asked again */
    void write(Collection<FeedWatch> feeds, Function<FeedWatch, Instant> free) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                draft,
                MAPPER.writeValueAsBytes(
                        feeds.stream().map(feed -> feed.kept(free.apply(feed))).toList()));
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException simple) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
