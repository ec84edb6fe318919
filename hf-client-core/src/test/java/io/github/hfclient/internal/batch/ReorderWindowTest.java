package io.github.hfclient.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With room for three chunks between workers and reader. */
@Timeout(180)
class ReorderWindowTest {
    private final ReorderWindow<String> window = new ReorderWindow<>(ManualTime.stepped(), 3, 3, true);
    private final ReorderWindow<String> unordered = new ReorderWindow<>(ManualTime.stepped(), 3, 3, false);

    private void begin(int workers) {
        assertThat(window.hire(workers)).isEqualTo(workers);
        for (int i = 0; i < workers; i++) window.begin();
    }

    private static void takeAndPut(ReorderWindow<String> window, String... chunks) {
        for (String chunk : chunks) window.put(window.take(), List.of(chunk));
    }

    @Test
    void givesChunksInTheOrderInWhichTheyWereTaken() throws InterruptedException {
        long first = window.take();
        long second = window.take();
        window.put(second, List.of("b"));
        window.put(first, List.of("a"));
        assertThat(window.next()).containsExactly("a");
        assertThat(window.next()).containsExactly("b");
    }

    @Test
    void orInTheOrderInWhichTheyWerePut() throws InterruptedException {
        long first = unordered.take();
        long second = unordered.take();
        unordered.put(second, List.of("b"));
        assertThat(unordered.next()).containsExactly("b");
        unordered.put(first, List.of("a"));
        assertThat(unordered.next()).containsExactly("a");
    }

    @Test
    void endsBehindTheLastChunk() throws InterruptedException {
        takeAndPut(window, "a");
        window.complete();
        assertThat(window.next()).containsExactly("a");
        assertThat(window.next()).isNull();
    }

    @Test
    void hiresWhoIsMissingAndForWhomThereIsRoom() {
        assertThat(window.hire(2)).isEqualTo(2);
        assertThat(window.hire(2)).isZero();
        assertThat(window.hire(1)).isZero();
        assertThat(window.hire(9)).isEqualTo(3);
    }

    @Test
    void hiresNobodyWithoutRoomUntilTheReaderHasMadeSome() throws InterruptedException {
        takeAndPut(window, "a", "b", "c");
        assertThat(window.hire(1)).isZero();
        window.next();
        assertThat(window.hire(9)).isEqualTo(1);
    }

    @Test
    void hiresNobodyWhenAllIsTaken() {
        window.hire(1);
        window.exhausted();
        assertThat(window.hire(1)).isZero();
    }

    @Test
    void sendsHomeWhoIsTooMany() {
        begin(3);
        assertThat(window.goesOn(3)).isTrue();
        assertThat(window.goesOn(2)).isFalse();
        assertThat(window.goesOn(2)).isTrue();
        assertThat(window.hire(3)).isEqualTo(1);
    }

    @Test
    void sendsHomeWhoHasNoRoom() throws InterruptedException {
        begin(1);
        takeAndPut(window, "a", "b", "c");
        assertThat(window.goesOn(1)).isFalse();
        window.next();
        begin(1);
        assertThat(window.goesOn(1)).isTrue();
    }

    @Test
    void theLastWorkerThatIsRefusedLeavesWork() {
        window.hire(2);
        assertThat(window.refused()).isFalse();
        assertThat(window.refused()).isTrue();
    }

    @Test
    void butNotWhenThereIsNoneOrAnotherIsAtIt() {
        window.hire(2);
        window.begin();
        assertThat(window.refused()).isFalse();
        window.hire(2);
        window.exhausted();
        window.leave();
        assertThat(window.refused()).isFalse();
    }

    @Test
    void workersHaveLeftWhenNothingIsToBeTakenAndTheLastHasGone() {
        begin(2);
        assertThat(window.left()).isFalse();
        window.exhausted();
        window.leave();
        assertThat(window.left()).isFalse();
        assertThat(window.goesOn(2)).isFalse();
        assertThat(window.left()).isTrue();
    }

    @Test
    void workersThatHaveGoneForLackOfRoomHaveNotLeft() {
        assertThat(window.left()).isFalse();
    }

    @Test
    void allIsPutWhenTheReaderNeedsToWaitForNobody() throws InterruptedException {
        window.hire(1);
        takeAndPut(window, "a", "b");
        assertThat(window.allPut()).isFalse();
        long last = window.take();
        window.exhausted();
        assertThat(window.allPut()).isFalse();
        window.put(last, List.of("c"));
        assertThat(window.allPut()).isTrue();
        window.next();
        assertThat(window.allPut()).isTrue();
    }

    @Test
    void theReaderGetsWhatIsThereAndThenWhyItBrokeOff() throws InterruptedException {
        takeAndPut(window, "a");
        window.breakOff(new IllegalArgumentException("first"));
        window.breakOff(new IllegalArgumentException("second"));
        window.complete();
        assertThat(window.next()).containsExactly("a");
        assertThatThrownBy(window::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first");
    }

    @Test
    void errorsAreThrownAsTheyAreAndWhatIsCheckedInAnother() {
        window.breakOff(new StackOverflowError("deep"));
        assertThatThrownBy(window::next).isInstanceOf(StackOverflowError.class);
        unordered.breakOff(new IOException("gone"));
        assertThatThrownBy(unordered::next)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void nobodyWorksOnAfterABreak() {
        begin(2);
        window.breakOff(new IllegalArgumentException("no"));
        assertThat(window.hire(3)).isZero();
        assertThat(window.goesOn(2)).isFalse();
        assertThat(window.take()).isEqualTo(ReorderWindow.NONE);
        window.leave();
        assertThat(window.left()).isTrue();
        assertThat(window.over()).isTrue();
    }

    @Test
    void theReaderWorksItselfIfNobodyHasBegunAndNothingIsThere() {
        window.hire(2);
        assertThat(window.join()).isTrue();
        assertThat(window.join()).isFalse();
        window.leave();
        window.begin();
        assertThat(window.join()).isFalse();
    }

    @Test
    void butNotIfItsChunkIsThereOrNoneCanCome() {
        takeAndPut(window, "a");
        assertThat(window.join()).isFalse();
        unordered.exhausted();
        assertThat(unordered.join()).isFalse();
    }

    @Test
    void theRoomGrowsWithWhatIsRead() throws InterruptedException {
        ReorderWindow<String> growing = new ReorderWindow<>(ManualTime.stepped(), 2, 5, true);
        for (int room : new int[] {2, 2, 2, 3, 4, 5, 5}) {
            assertThat(growing.hire(9)).isEqualTo(room);
            for (int i = 0; i < room; i++) growing.refused();
            takeAndPut(growing, "a");
            growing.next();
        }
    }
}
