package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are down for half a minute, at the start of a batch or in its middle, or again and again. */
@Timeout(180)
class RestartedServerTest {
    private static final int IN_FLIGHT = 16;
    private static final List<String> ROWS = Echo.rows(1_000);

    private WorkingTime time = new WorkingTime(1);

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
    @ParameterizedTest(name = "up for {0} s, down for {1} s, proxy {2}, seed {3}")
    @CsvSource({
        "10, 20, false, 1", "10, 20, false, 2", "10, 20, true, 1", "10, 20, true, 2",
        "20, 60, false, 1", "20, 60, false, 2", "30, 2, false, 1", "30, 2, false, 2"
    })
    void givesAllAnswersOfAServerThatComesAndGoes(double up, double down, boolean proxy, long seed) throws Exception {
        assertThat(ofServerThatComesAndGoes(up, down, proxy, seed).values())
                .extracting(Echo::said)
                .isEqualTo(ROWS);
    }

    /** One that is down only while a row's retries last may end that row's, as it may a call's; never another row's answer. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 11, 15})
    void failsHardlyARowOfAServerThatIsDownForMoments(long seed) throws Exception {
        Results<String, Json> results = ofServerThatComesAndGoes(5, 5, false, seed);
        assertThat(results.items()).extracting(Item::input).isEqualTo(ROWS);
        for (Item<String, Json> item : results)
            item.map(Echo::said).ifPresent(said -> assertThat(said).isEqualTo(item.input()));
        assertThat(results.failed())
                .hasSizeLessThan(ROWS.size() / 100)
                .allSatisfy(item -> assertThat(item.failure()).containsInstanceOf(HfException.Unreachable.class));
    }

    private Results<String, Json> ofServerThatComesAndGoes(double up, double down, boolean proxy, long seed)
            throws Exception {
        time = new WorkingTime(seed);
        MortalServer server = new MortalServer(time, second -> second % (up + down) >= up, proxy);
        return time.batch(server::answer, ROWS);
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
