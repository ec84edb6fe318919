package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class RawBodyTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger over = new AtomicInteger();
    private boolean cancelledInDelivery;
    private Duration left = Duration.ofSeconds(1);
    private final RawBody body = new RawBody(ManualTime.jumping(), () -> left, over::incrementAndGet);

    /** Like the JDK's: whoever calls it waits for a thread that is calling the body at that moment. */
    private final Flow.Subscription connection = new Flow.Subscription() {
        @Override
        public void request(long n) {
            asked.incrementAndGet();
            wanted.addAndGet(n);
            CompletableFuture.runAsync(() -> body.onNext(List.of())).join();
            cancelledInDelivery = cancelled.get() > 0;
        }

        @Override
        public void cancel() {
            cancelled.incrementAndGet();
            CompletableFuture.runAsync(() -> body.onError(new IOException("cancelled")))
                    .join();
        }
    };

    @Test
    void holdsNoLockWhenItAsksForMore() throws IOException {
        body.onSubscribe(connection);
        for (int i = 0; i < 20; i++) {
            body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
            assertThat(body.read()).isEqualTo(7);
        }
        assertThat(asked).hasValueBetween(2, 20);
    }

    @Test
    void asksOnceForAnAnswerThatIsSmall() throws IOException {
        body.onSubscribe(connection);
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
        body.onComplete();
        assertThat(body.readAllBytes()).containsExactly(7);
        assertThat(asked).hasValue(1);
    }

    @Test
    void isAheadOfItsReaderByAFewDeliveriesOnly() {
        body.onSubscribe(connection);
        assertThat(wanted).hasValue(16);
        for (int i = 0; i < 16; i++) body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
        assertThat(wanted).as("until the reader reads").hasValue(16);
    }

    @Test
    void asksForMoreIfAllThatItAskedForWasEmpty() {
        body.onSubscribe(connection);
        for (int i = 0; i < 16; i++) body.onNext(List.of());
        assertThat(wanted).hasValueGreaterThan(16);
    }

    @Test
    void holdsNoLockWhenItIsClosed() {
        body.onSubscribe(connection);
        body.close();
        assertThat(cancelled).hasPositiveValue();
    }

    /** Only so does every JDK throw away what has arrived and was not asked for. */
    @Test
    void cancelsWithinADeliveryWhenItIsClosed() {
        body.onSubscribe(connection);
        assertThat(cancelledInDelivery).isFalse();
        body.close();
        assertThat(cancelledInDelivery).isTrue();
    }

    @Test
    void cancelsWithinADeliveryThoughMuchWasLeftUnread() {
        body.onSubscribe(connection);
        for (int i = 0; i < 16; i++) body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
        body.close();
        assertThat(cancelledInDelivery).isTrue();
    }

    @Test
    void holdsNothingOfItsCallWhenItIsOver() throws IOException {
        body.onSubscribe(connection);
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
        body.onComplete();
        assertThat(body.read()).isEqualTo(7);
        assertThat(over).hasValue(0);
        assertThat(body.read()).isEqualTo(-1);
        body.close();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(over).hasValue(1);
    }

    @Test
    void whatWasLeftUnreadIsNotTakenForTheEnd() {
        body.onSubscribe(connection);
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {7})));
        body.onComplete();
        body.close();
        assertThat(over).hasValue(1);
        assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @Test
    void isClosedOnce() {
        body.onSubscribe(connection);
        body.close();
        int before = cancelled.get();
        body.close();
        assertThat(cancelled).hasValue(before);
    }

    @Test
    void holdsNoLockWhenItsTimeIsOver() {
        body.onSubscribe(connection);
        left = Duration.ZERO;
        assertThatThrownBy(body::read).isInstanceOf(SocketTimeoutException.class);
        assertThat(cancelled).hasPositiveValue();
    }

    @Test
    void cancelsAConnectionThatComesAfterItWasClosed() {
        body.close();
        body.onSubscribe(connection);
        assertThat(cancelled).hasValue(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void leavesAConnectionAloneThatHasDeliveredEverything() throws IOException {
        body.onSubscribe(connection);
        body.onComplete();
        assertThat(body.read()).isEqualTo(-1);
        body.close();
        assertThat(cancelled).hasValue(0);
    }
}
