package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are being sent when the request fails are closed then, and are read by threads of the client alone. */
@Timeout(60)
class FailedUploadsTest {
    private static final int UPLOADS = 30;

    /** What the server does when it has seen the beginning of a request. */
    enum End {
        RESETS {
            @Override
            void of(Socket socket) throws IOException {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        },
        REFUSES {
            @Override
            void of(Socket socket) throws IOException {
                socket.getOutputStream()
                        .write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                socket.close();
            }
        },
        READS_NO_MORE {
            @Override
            void of(Socket socket) {}
        };

        abstract void of(Socket socket) throws IOException;
    }

    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private Path file;
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        file = Files.write(folder.resolve("photo.png"), new byte[5 << 20]);
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private ByteSource photo() {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                opened.incrementAndGet();
                open.incrementAndGet();
                return new FilterInputStream(Files.newInputStream(file)) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        readers.add(Thread.currentThread());
                        return super.read(target, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        super.close();
                        open.decrementAndGet();
                    }
                };
            }

            @Override
            public long length() {
                return 5 << 20;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void leaveNoFileOpen(End end) {
        serve(end);
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "http://127.0.0.1:" + server.getLocalPort())
                .build()) {
            Inference sending = end == End.READS_NO_MORE ? hf.within(RealTimeouts.HEADERS) : hf;
            List<CompletableFuture<Json>> uploads = Stream.generate(() -> sending.callAsync(new Photo(photo())))
                    .limit(UPLOADS)
                    .toList();
            uploads.forEach(upload -> Result.of(upload).failedWith(HfException.class));
            while (open.get() > 0) Thread.onSpinWait(); // who reads in this moment closes right after
        }
        assertThat(opened).hasPositiveValue();
        assertThat(readers).allMatch(thread -> thread.getName().startsWith("hf-client-http-"));
        assertThat(readers)
                .allMatch(thread -> thread.getContextClassLoader() == null
                        || thread.getContextClassLoader() == HttpReply.class.getClassLoader());
    }

    private void serve(End end) {
        Thread serving = new Thread(() -> {
            try {
                while (true) begin(server.accept(), end);
            } catch (IOException e) {
                // the test is over
            }
        });
        serving.setDaemon(true);
        serving.start();
    }

    private static void begin(Socket socket, End end) throws IOException {
        socket.getInputStream().readNBytes(100_000);
        end.of(socket);
    }
}
