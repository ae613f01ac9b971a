package org.histor.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the program in this process, with a fake engine. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        return with(new byte[0], arguments);
    }

    static Run with(String input, String... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Run with(byte[] input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintWriter(out),
                new PrintWriter(err),
                new Console.Terminals(false, false),
                100,
                false,
                FakeEngine::new);
        int status = Main.run(console, arguments);
        console.out().flush();
        console.err().flush();
        return new Run(status, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> messages() {
        return err.lines().toList();
    }
}
