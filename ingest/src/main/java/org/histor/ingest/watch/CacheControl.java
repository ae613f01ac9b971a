package org.histor.ingest.watch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer stays fresh, by its header. */
final class CacheControl {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

    private CacheControl() {}

    static Duration maxAge(String header) {
        Matcher age = MAX_AGE.matcher(header.toLowerCase(java.util.Locale.ROOT));
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : Duration.ZERO;
    }
}
