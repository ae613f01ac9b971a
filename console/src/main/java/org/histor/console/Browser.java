package org.histor.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens an address by the program that the system has for it; where there is none, nothing happens. */
final class Browser {

    private Browser() {}

    static void open(String address) {
        command(System.getProperty("os.name", ""), System.getenv()).ifPresent(command -> {
            try {
                new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address))
                                .toList())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException none) {
                // the address stands on the screen
            }
        });
    }

    /** Without a screen there is no browser to open. */
    static Optional<List<String>> command(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (name.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen && isThere("xdg-open", environment.getOrDefault("PATH", ""))
                ? Optional.of(List.of("xdg-open"))
                : Optional.empty();
    }

    private static boolean isThere(String program, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
