package org.histor.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a reader has it before them: opened, looked at, clicked and typed into. */
final class Screen {

    /** Width of a desk's screen and of a small telephone's, in CSS pixels. */
    static final int WIDE = 1440;

    static final int NARROW = 390;

    private static final int HEIGHT = 900;
    private static final int TALLEST = 6000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String AXE = script("/axe.min.js");

    private final Browser browser;
    private final ChromeDriver driver;
    private final DemoConsole console;

    Screen(Browser browser, DemoConsole console) {
        this.browser = browser;
        this.driver = browser.driver();
        this.console = console;
    }

    private static String script(String resource) {
        try (InputStream stream = Screen.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the path of the tests");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Opens an address of the page, such as {@code events?status=disputed}, anew and waits until it is shown. */
    Screen open(String address, int width, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        driver.get("about:blank");
        driver.get(console.address() + "#/" + address);
        return shown();
    }

    Screen open(String address) {
        return open(address, WIDE, "light");
    }

    /** Waits until the page is shown and nothing is being fetched. */
    Screen shown() {
        await(() -> Boolean.TRUE.equals(run("const main = document.getElementById('main');"
                + "return document.readyState === 'complete' && main.childElementCount > 0 && !main.hasAttribute('aria-busy')"
                + " && performance.getEntriesByName('histor-shown').length > 0")));
        settle();
        return this;
    }

    /** Two frames, in which charts are drawn. */
    private void settle() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))");
    }

    DemoConsole console() {
        return console;
    }

    Path downloads() {
        return browser.downloads();
    }

    Object run(String javaScript, Object... arguments) {
        return driver.executeScript(javaScript, arguments);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits for an element that is seen. */
    WebElement the(String selector) {
        return await(
                () -> all(selector).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null),
                selector);
    }

    String text(String selector) {
        return the(selector).getText();
    }

    /** Scrolls to an element and clicks on it with the pointer. */
    Screen click(String selector) {
        WebElement element = the(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return this;
    }

    /** Gives a field what it shall hold, and leaves it. */
    Screen type(String selector, String words) {
        WebElement field = the(selector);
        field.clear();
        field.sendKeys(words + Keys.TAB);
        return this;
    }

    /** Presses keys wherever the focus is. */
    Screen press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Drags over an element between two shares of its width. */
    Screen drag(String selector, double from, double to) {
        WebElement element = the(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        int width = element.getSize().width;
        new Actions(driver)
                .moveToElement(element, (int) (width * (from - 0.5)), 0)
                .clickAndHold()
                .moveByOffset((int) (width * (to - from) / 2), 0)
                .moveByOffset((int) (width * (to - from) / 2), 0)
                .release()
                .perform();
        return this;
    }

    <T> T await(Supplier<T> condition) {
        return await(condition, "the page");
    }

    <T> T await(Supplier<T> condition, String what) {
        return new WebDriverWait(driver, PATIENCE, POLL)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waiting for " + what + " at " + driver.getCurrentUrl())
                .until(at -> condition.get());
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** What the accessibility check of WCAG 2.2 AA finds, a line each; none is good. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        run(AXE);
        return (List<String>) driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
                + ".then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>"
                + " rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 140) + ' ' + node.failureSummary.slice(0, 260)))))"
                + ".catch(error => done(['axe failed: ' + error]))");
    }

    /** Whether something is wider than the screen. */
    boolean isTooWide() {
        return Boolean.TRUE.equals(
                run("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Errors that the page has logged since this was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    Screen shot(String name) {
        int width = ((Number) run("return innerWidth")).intValue();
        int height = Math.min(TALLEST, ((Number) run("return document.documentElement.scrollHeight")).intValue());
        Map<String, Object> answer = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Waits for a download whose name ends so, and reads it. */
    byte[] downloaded(String ending) {
        Path file = await(
                () -> {
                    try (Stream<Path> files = Files.list(downloads())) {
                        return files.filter(each -> each.toString().endsWith(ending))
                                .findFirst()
                                .orElse(null);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                },
                "a download " + ending);
        try {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
