package org.histor.console.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium with its own driver. Both are named by their paths, so that nothing is looked for or downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final String DRIVER = "/usr/bin/chromedriver";
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en-GB");

    private final Path profile;
    private final Path downloads;
    private final ChromeDriver driver;

    private Browser(Path profile, Path downloads, ChromeDriver driver) {
        this.profile = profile;
        this.downloads = downloads;
        this.driver = driver;
    }

    /** Where the browser is, if this machine has one and the driver too. */
    static Optional<String> installed() {
        return Files.isExecutable(Path.of(DRIVER))
                ? BROWSERS.stream()
                        .filter(name -> Files.isExecutable(Path.of(name)))
                        .findFirst()
                : Optional.empty();
    }

    static Browser start(String binary) throws IOException {
        Path profile = Files.createTempDirectory("histor-browser");
        Path downloads = Files.createTempDirectory("histor-downloads");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary);
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // a busy machine is slow, not broken
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        return new Browser(profile, downloads, driver);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The folder that downloads go to. */
    Path downloads() {
        return downloads;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        for (Path folder : List.of(profile, downloads)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
