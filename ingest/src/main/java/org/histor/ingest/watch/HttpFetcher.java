package org.histor.ingest.watch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Limits;
import org.histor.ingest.http.HttpAnswer;

/**
 * HTTP/1.1 over sockets of its own, for three reasons: the network address that was looked up and allowed is the one that is connected to,
 * so that a name cannot change its meaning in between; the header is bounded; and a deadline ends a server that sends a byte a minute.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

    private static final int INFORMATIONAL = 100;
    private static final int MOST_INFORMATIONAL = 5;
    private static final int FIRST_FINAL = 200;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Looks names up. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * How long and how much.
     *
     * @param agent    how we call ourselves to servers
     * @param connect  how long to wait for a connection
     * @param deadline how long a whole request may take
     */
    public record Policy(String agent, Duration connect, Duration deadline, AddressPolicy addresses, Limits limits) {}

    private final Policy policy;
    private final Resolver resolver;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "histor-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public HttpFetcher(Policy policy) {
        this(policy, InetAddress::getAllByName);
    }

    /** With names of one's own. */
    public HttpFetcher(Policy policy, Resolver resolver) {
        this.policy = policy;
        this.resolver = resolver;
    }

    @Override
    public Fetched fetch(URI address, Map<String, String> fields) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            return new Fetched.Failed("addresses of the scheme '" + scheme + "' are not fetched", true);
        }
        try {
            InetAddress[] found = resolver.resolve(address.getHost());
            for (InetAddress each : found) {
                if (!policy.addresses().allows(each)) {
                    return new Fetched.Failed(
                            address.getHost() + " is in a private network; --allow-private lets it be fetched", true);
                }
            }
            return new Fetched.Answered(ask(address, scheme.equals("https"), found[0], fields));
        } catch (UnknownHostException unknown) {
            return new Fetched.Failed("there is no host " + address.getHost(), false);
        } catch (SocketTimeoutException late) {
            return new Fetched.Failed("the server did not answer in time", false);
        } catch (LimitExceeded limit) {
            return new Fetched.Failed(String.valueOf(limit.getMessage()), false);
        } catch (IOException broken) {
            return new Fetched.Failed(reason(broken), false);
        } catch (RuntimeException broken) {
            // an unpacker may stumble over bytes that were made to make it stumble
            return new Fetched.Failed(
                    "the answer cannot be read (" + broken.getClass().getSimpleName() + ")", false);
        }
    }

    private static String reason(IOException broken) {
        String message = broken.getMessage();
        return message == null
                ? broken.getClass().getSimpleName()
                : message.lines().findFirst().orElse("?");
    }

    private HttpAnswer ask(URI address, boolean secure, InetAddress where, Map<String, String> fields)
            throws IOException {
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        Socket plain = new Socket();
        AtomicBoolean late = new AtomicBoolean();
        Runnable leave = () -> {
            late.set(true);
            close(plain);
        };
        Future<?> deadline = deadlines.schedule(leave, policy.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try (plain) {
            plain.connect(
                    new InetSocketAddress(where, port), (int) policy.connect().toMillis());
            plain.setSoTimeout((int) policy.deadline().toMillis());
            Socket socket = secure ? secured(plain, address.getHost(), port) : plain;
            socket.getOutputStream().write(request(address, fields));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException broken) {
            if (late.get()) {
                throw new InterruptedIOException(
                        "the server took longer than " + policy.deadline().toSeconds() + " s");
            }
            throw broken;
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpAnswer answer(InputStream raw) throws IOException {
        InputStream stream = new BufferedInputStream(raw);
        HttpAnswer answer = HttpAnswer.read(stream, policy.limits());
        for (int i = 0; answer.status() >= INFORMATIONAL && answer.status() < FIRST_FINAL; i++) {
            if (i == MOST_INFORMATIONAL) {
                throw new IOException("the server never comes to the point");
            }
            answer = HttpAnswer.read(stream, policy.limits());
        }
        return answer;
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request(URI address, Map<String, String> fields) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder request =
                new StringBuilder("GET ").append(path).append(query).append(" HTTP/1.1\r\n");
        String port = address.getPort() > 0 ? ":" + address.getPort() : "";
        line(request, "Host", address.getHost() + port);
        line(request, "User-Agent", policy.agent());
        line(request, "Accept-Encoding", "gzip, br, deflate");
        line(request, "Connection", "close");
        fields.forEach((name, value) -> line(request, name, value));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What servers gave us comes back to them: it must not bring line ends with it. */
    private static void line(StringBuilder request, String name, String value) {
        request.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]", " "))
                .append("\r\n");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is what was wanted
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
