package org.histor.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A program of its own that adds reports to a ledger, a step a line, and then holds the ledger open until it is killed or let go. */
final class LedgerProcess implements AutoCloseable {

    private static final List<String> STATES = List.of("Russia RUS GOV", "Estonia EST GOV", "Latvia LVA GOV");
    private static final String LAST = "added";

    private final Process process;
    private final BufferedReader steps;

    /** @param temporary where the store's engine is unpacked: what a killed process leaves there goes with the test's folder */
    LedgerProcess(Path ledger, Path temporary, int reports) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dhistor.ledger.reports=40",
                        "-Dhistor.ledger.lot=80",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        ledger.toString(),
                        String.valueOf(reports))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        steps = process.inputReader(StandardCharsets.UTF_8);
    }

    long id() {
        return process.pid();
    }

    /** Waits for so many steps, or till all is added; gives how many were made. */
    int await(int most) throws IOException {
        int made = 0;
        while (made < most) {
            String step = steps.readLine();
            if (step == null) {
                throw new IOException("the process ended by itself");
            }
            made++;
            if (step.equals(LAST)) {
                return made;
            }
        }
        return made;
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close the ledger and end. */
    void release() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]), "test");
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (ReportClaims report : reports(Integer.parseInt(arguments[1]))) {
                ledger.add(report);
                System.out.println(report.doc());
            }
            ledger.settle(blocks -> System.out.println(blocks));
            System.out.println(LAST);
            orders.readLine();
        }
    }

    /** Always the same: states that expel and strike, some reports of the same acts, some copied, some corrected later, some without saying by whom. */
    static List<ReportClaims> reports(int count) {
        Random random = new Random(count);
        List<ReportClaims> reports = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String actor = STATES.get(random.nextInt(STATES.size()));
            String recipient = STATES.get(random.nextInt(STATES.size()));
            String day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60)).toString();
            String address = "https://example.org/" + random.nextInt(count);
            reports.add(LedgerTest.report(
                    telling("a" + number, actor, recipient, day, address)
                            .event("SANCTION", "expel")
                            .size("diplomats", 1 + random.nextInt(4)),
                    telling("b" + number, recipient, actor, day, address).event("ASSAULT"),
                    telling("c" + number, recipient, actor, day, address)
                            .actor()
                            .event("ASSAULT")
                            .in("Town " + number % 3, "EST", 57 + number % 3, 25)));
        }
        return reports;
    }

    private static Telling telling(String id, String actor, String recipient, String day, String address) {
        return new Telling(id)
                .actor(actor)
                .recipient(recipient)
                .date(day)
                .published(day)
                .url(address)
                .retrieved(day);
    }
}
