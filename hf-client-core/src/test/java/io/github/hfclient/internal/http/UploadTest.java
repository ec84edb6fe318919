package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final int PIECE = 64 << 10;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Got got = new Got();

    /** Bytes that are opened as a file is. */
    private ByteSource file(int bytes, long announced) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                open.incrementAndGet();
                return new FilterInputStream(new ByteArrayInputStream(new byte[bytes])) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            }

            @Override
            public long length() {
                return announced;
            }
        };
    }

    private Upload upload(int bytes, long announced) throws IOException {
        return Upload.of(file(bytes, announced), work::add);
    }

    private void work() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) next.run();
    }

    @ParameterizedTest
    @ValueSource(longs = {3 * PIECE, 3 * PIECE + 7, -1})
    void sendsPiecesAsTheyAreAskedForAndClosesTheFile(long announced) throws IOException {
        int bytes = announced < 0 ? 3 * PIECE : (int) announced;
        Upload upload = upload(bytes, announced);
        assertThat(upload.contentLength()).isEqualTo(announced);
        upload.subscribe(got);
        got.subscription.request(1);
        assertThat(got.bytes.size()).as("before a thread of the client reads").isZero();
        work();
        assertThat(got.bytes.size()).isEqualTo(PIECE);
        got.subscription.request(Long.MAX_VALUE);
        got.subscription.request(Long.MAX_VALUE);
        work();
        assertThat(got.bytes.size()).isEqualTo(bytes);
        assertThat(got.ends).isEqualTo("complete");
        assertThat(open).hasValue(0);
    }

    @Test
    void whatIsShortIsReadHereAndNow() throws IOException {
        upload(PIECE, PIECE).subscribe(got);
        got.subscription.request(1);
        assertThat(got.bytes.size()).isEqualTo(PIECE);
        assertThat(got.ends).isEqualTo("complete");
        assertThat(work).isEmpty();
    }

    @Test
    void closesTheFileWhenItIsCancelled() throws IOException {
        upload(3 * PIECE, 3 * PIECE).subscribe(got);
        got.subscription.request(1);
        work();
        assertThat(open).hasValue(1);
        got.subscription.cancel();
        assertThat(open).hasValue(0);
        assertThat(got.ends).isEmpty();
    }

    @Test
    void closesTheFileWhenTheRequestIsOverAndSaysThatTheRestIsMissing() throws IOException {
        Upload upload = upload(3 * PIECE, 3 * PIECE);
        upload.subscribe(got);
        got.subscription.request(1);
        work();
        upload.close();
        assertThat(open).hasValue(0);
        assertThat(got.ends).isEqualTo("the request is over");
        got.subscription.request(1);
        work();
        assertThat(got.bytes.size()).isEqualTo(PIECE);
    }

    @Test
    void opensNothingForARequestThatIsOver() throws IOException {
        Upload upload = upload(3 * PIECE, 3 * PIECE);
        upload.close();
        upload.subscribe(got);
        assertThat(got.ends).isEqualTo("the request is over");
        assertThat(open).hasValue(0);
    }

    /** As after a login that a proxy asks for. */
    @Test
    void isSentAnewToEachWhoAsks() throws IOException {
        Upload upload = upload(2 * PIECE, 2 * PIECE);
        Got second = new Got();
        upload.subscribe(got);
        upload.subscribe(second);
        got.subscription.request(9);
        second.subscription.request(9);
        work();
        assertThat(got.bytes.toByteArray())
                .isEqualTo(second.bytes.toByteArray())
                .hasSize(2 * PIECE);
        assertThat(open).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {2 * PIECE, 2 * PIECE + 1})
    void fileThatIsLongerThanItSaidIsNotCutSilently(long announced) throws IOException {
        upload(3 * PIECE, announced).subscribe(got);
        got.subscription.request(9);
        work();
        assertThat(got.ends).isNotEqualTo("complete");
        assertThat(open).hasValue(0);
    }

    @Test
    void fileThatCannotBeReadFailsTheRequest() throws IOException {
        ByteSource missing = () -> {
            throw new IOException("no such file");
        };
        Upload.of(missing, work::add).subscribe(got);
        got.subscription.request(1);
        work();
        assertThat(got.ends).isEqualTo("no such file");
    }

    @Test
    void requestForNothingIsRefused() throws IOException {
        upload(3 * PIECE, 3 * PIECE).subscribe(got);
        got.subscription.request(0);
        assertThat(got.ends).contains("not a positive number");
    }

    private static final class Got implements Flow.Subscriber<ByteBuffer> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;
        private String ends = "";

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(ByteBuffer piece) {
            bytes.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
        }

        @Override
        public void onError(Throwable failure) {
            ends += failure.getMessage();
        }

        @Override
        public void onComplete() {
            ends += "complete";
        }
    }
}
