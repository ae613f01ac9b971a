package org.histor.console.page;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the page of one server in one browser, which all tests share. Where no browser is installed, they are skipped. */
final class InBrowser implements ParameterResolver {

    /** What is started once and closed when all tests have run. */
    private record Session(DemoConsole console, Browser browser, Screen screen) implements AutoCloseable {

        static Session start(String binary) {
            try {
                DemoConsole console = DemoConsole.start();
                Browser browser = Browser.start(binary);
                return new Session(console, browser, new Screen(browser, console));
            } catch (Exception broken) {
                throw new IllegalStateException("the console or its browser did not start", broken);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            console.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screen.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<String> binary = Browser.installed();
        Assumptions.assumeTrue(
                binary.isPresent(),
                "no browser here: install chromium and chromium-driver to run the tests of the page");
        return context.getRoot()
                .getStore(Namespace.create(InBrowser.class))
                .getOrComputeIfAbsent(Session.class, type -> Session.start(binary.get()), Session.class)
                .screen();
    }
}
