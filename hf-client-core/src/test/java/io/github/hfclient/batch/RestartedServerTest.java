package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Item;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are down for half a minute, at the start of a batch or in its middle, or again and again. */
@Timeout(60)
class RestartedServerTest {
    private static final int IN_FLIGHT = 16;
    private static final List<String> ROWS = Echo.rows(1_000);

    private final WorkingTime time = new WorkingTime();

    /** Those in flight find out, by three attempts and perhaps as many again; then one asks for all. */
    @ParameterizedTest(name = "down from {0} s on, proxy {1}")
    @CsvSource({"0, false", "0, true", "20, false", "20, true"})
    void givesAllAnswersAndAsksLittleWhileItIsDownAndNoMoreThanBeforeWhenItIsBack(double from, boolean proxy)
            throws Exception {
        MortalServer server = new MortalServer(time, second -> second >= from && second < from + 30, proxy);
        assertThat(time.batch(server::answer, ROWS).values())
                .extracting(Echo::said)
                .isEqualTo(ROWS);
        assertThat(server.asked(from, from + 30)).isBetween(5L, from == 0 ? 30L : 120L);
        for (double second = from + 30; second < time.seconds(); second++) {
            assertThat(server.asked(second, second + 1)).isLessThanOrEqualTo(2 * IN_FLIGHT);
        }
    }

    /** No row is blamed for being under way each time. */
    @ParameterizedTest(name = "up for {0} s, down for {1} s, proxy {2}")
    @CsvSource({"10, 20, false", "10, 20, true", "5, 5, false", "20, 60, false", "30, 2, false"})
    void givesAllAnswersOfAServerThatComesAndGoes(double up, double down, boolean proxy) throws Exception {
        MortalServer server = new MortalServer(time, second -> second % (up + down) >= up, proxy);
        assertThat(time.batch(server::answer, ROWS).values())
                .extracting(Echo::said)
                .isEqualTo(ROWS);
    }

    /** After each death it is asked about the row later, others meanwhile; when the patience of five minutes is over, no more. */
    @Test
    void failsOnlyTheRowThatKillsItEachTime() throws Exception {
        Killed killed = new Killed("row 437");
        assertThat(time.batch(killed::answer, ROWS).failed())
                .extracting(Item::input)
                .containsExactly("row 437");
        assertThat(killed.deaths).hasValueBetween(8, 60);
    }

    /** Dies of one text, and comes back after ten seconds. */
    private final class Killed {
        private final MortalServer server = new MortalServer(time, second -> second < back(), false);
        private final AtomicInteger deaths = new AtomicInteger();
        private final String text;
        private volatile double back;

        Killed(String text) {
            this.text = text;
        }

        private double back() {
            return back;
        }

        HttpReply answer(HttpCall call) throws IOException, InterruptedException {
            if (time.seconds() >= back && Echo.texts(call).contains(text)) {
                back = time.seconds() + 10;
                deaths.incrementAndGet();
            }
            return server.answer(call);
        }
    }
}
