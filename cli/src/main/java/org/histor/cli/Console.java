package org.histor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a command reads from and writes to, and the engine it may ask for.
 *
 * @param out        results, in UTF-8
 * @param err        messages
 * @param terminals  which of the two is looked at by someone
 * @param columns    width of the table
 * @param colour     whether the results may be coloured
 * @param engine     loads the engine when first asked, and gives the same one ever after
 */
record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Terminals terminals,
        int columns,
        boolean colour,
        Supplier<Engine> engine) {

    private static final int DEFAULT_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 240;

    record Terminals(boolean out, boolean err) {}

    /** The process's own streams. The launcher says by system properties which of them are terminals. */
    static Console ofProcess(Supplier<Engine> engine) {
        Map<String, String> environment = System.getenv();
        Terminals terminals = new Terminals(isTerminal("histor.out.terminal"), isTerminal("histor.err.terminal"));
        boolean colour = terminals.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Console(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminals,
                columns(environment.getOrDefault("COLUMNS", "")),
                colour,
                new Once<>(engine));
    }

    private static boolean isTerminal(String property) {
        String said = System.getProperty(property);
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    /** Not by way of {@code System.out}, which keeps to itself that nobody reads any more. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    static int columns(String said) {
        return said.matches("\\d{1,4}")
                ? Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(said)))
                : DEFAULT_COLUMNS;
    }

    void message(String line) {
        err.println(line);
        err.flush();
    }
}
