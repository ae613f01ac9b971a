package org.histor.console.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.histor.console.api.Problem;
import org.jspecify.annotations.Nullable;

/** Who may ask: one token a line of a file that only its owner reads. Tokens are kept as hashes and compared in constant time. */
final class Tokens {

    private static final int SHORTEST = 32;
    private static final String SCHEME = "Bearer ";

    private record Holder(byte[] hash, Allowance allowance) {}

    private final List<Holder> holders;
    private final Allowance strangers;

    private Tokens(List<Holder> holders, LongSupplier clock) {
        this.holders = List.copyOf(holders);
        this.strangers = new Allowance(5, 20, clock);
    }

    /** @throws IllegalArgumentException saying what is wrong with the file and what mends it */
    static Tokens read(Path file, LongSupplier clock) {
        try {
            checkPermissions(file);
            List<Holder> holders = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String token = line.strip();
                if (!token.isEmpty() && !token.startsWith("#")) {
                    check(token, file + ":" + number);
                    holders.add(new Holder(hash(token), new Allowance(50, 100, clock)));
                }
            }
            if (holders.isEmpty()) {
                throw new IllegalArgumentException(file + ": there is no token in it; write one a line");
            }
            return new Tokens(holders, clock);
        } catch (IOException broken) {
            throw new IllegalArgumentException(file + ": cannot be read; name a file with a token a line", broken);
        }
    }

    private static void checkPermissions(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.GROUP_READ)) {
            throw new IllegalArgumentException(file + ": others can read it; chmod 600 keeps it to you");
        }
    }

    private static void check(String token, String where) {
        if (token.length() < SHORTEST || !token.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(where + ": a token has " + SHORTEST
                    + " or more letters, digits and signs; openssl rand -hex 32 makes one");
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem unless the header holds a token that has not asked too much */
    void check(@Nullable String authorization) {
        Holder holder = authorization != null && authorization.startsWith(SCHEME)
                ? find(authorization.substring(SCHEME.length()).strip())
                : null;
        if (holder == null) {
            throw strangers.take()
                    ? new Problem(401, "token", "send a token of the server's token file: Authorization: Bearer …")
                    : tooMany();
        }
        if (!holder.allowance.take()) {
            throw tooMany();
        }
    }

    /** Looks at all, so that the time taken does not tell how far one came. */
    private @Nullable Holder find(String token) {
        byte[] given = hash(token);
        Holder found = null;
        for (Holder holder : holders) {
            if (MessageDigest.isEqual(holder.hash, given)) {
                found = holder;
            }
        }
        return found;
    }

    private static Problem tooMany() {
        return new Problem(429, "too-many-requests", "this token asks too often; wait a second");
    }

    /** So many requests a second, and so many at once after a pause. */
    static final class Allowance {
        private static final double NANOS = 1e9;
        private final double perSecond;
        private final double most;
        private final LongSupplier clock;
        private double left;
        private long last;

        Allowance(double perSecond, double most, LongSupplier clock) {
            this.perSecond = perSecond;
            this.most = most;
            this.clock = clock;
            this.left = most;
            this.last = clock.getAsLong();
        }

        synchronized boolean take() {
            long now = clock.getAsLong();
            left = Math.min(most, left + (now - last) / NANOS * perSecond);
            last = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
