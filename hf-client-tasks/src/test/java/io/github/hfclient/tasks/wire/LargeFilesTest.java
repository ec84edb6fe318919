package io.github.hfclient.tasks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of 50 MB is sent from a heap of 16 MB, in all three ways, and arrives whole. */
class LargeFilesTest {
    private static final int SIZE = 50_000_000;

    @TempDir
    Path folder;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** What came in one request. */
    private record Received(String type, String length, long bytes, long checksum) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @Timeout(180)
    void aFileThatIsLargerThanTheHeapArrivesRawInBase64AndAsAPart() throws Exception {
        Path recording = recording();
        assertThat(upload(recording)).startsWith("heard 50000000\nheard 66666721\nheard 500002");
        assertThat(received.remove(2).type()).startsWith("multipart/form-data; boundary=");
        assertThat(received)
                .containsExactly(
                        new Received("audio/flac", "50000000", SIZE, checksum("", SIZE, 0, "")),
                        new Received(
                                "application/json",
                                "66666721",
                                66_666_721,
                                checksum(
                                        "{\"inputs\":\"",
                                        66_666_667,
                                        'A',
                                        "=\",\"parameters\":{\"return_timestamps\":true}}")));
    }

    /** Zeros, which take no room on most disks. */
    private Path recording() throws IOException {
        Path file = folder.resolve("long.flac");
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.setLength(SIZE);
        }
        return file;
    }

    private String upload(Path recording) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Upload.class.getName(),
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        recording.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = program.getInputStream()) {
            return new String(said.readAllBytes(), UTF_8);
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] some = new byte[1 << 16];
        long count = 0;
        try (InputStream body = exchange.getRequestBody()) {
            for (int n; (n = body.read(some)) >= 0; count += n) checksum.update(some, 0, n);
        }
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Content-Length"),
                count,
                checksum.getValue()));
        byte[] answer = ("{\"text\":\"heard " + count + "\"}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static long checksum(String head, int count, int filling, String tail) {
        CRC32 checksum = new CRC32();
        checksum.update(head.getBytes(UTF_8));
        for (int i = 0; i < count; i++) checksum.update(filling);
        checksum.update(tail.getBytes(UTF_8));
        return checksum.getValue();
    }
}
