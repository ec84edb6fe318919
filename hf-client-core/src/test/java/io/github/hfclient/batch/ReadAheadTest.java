package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.wire.LogCapture;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stream of items asks for little more than is read. */
@Timeout(30)
class ReadAheadTest {
    @ParameterizedTest
    @CsvSource({"1, 32, 3", "5, 32, 3", "5, 1, 11", "320, 32, 21"})
    void isNoMoreThanWhatHasBeenReadAndTwoLists(int wanted, int listRows, int most) {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            try (Stream<Item<String, Json>> items = rig.hf.batch(Echo.endless(), Ask::of).listRows(listRows).stream()) {
                assertThat(items.limit(wanted).map(item -> Echo.said(item.value())))
                        .isEqualTo(Echo.rows(wanted));
            }
            assertThat(rig.asked()).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void isStillEnoughToKeepManyAtWork() {
        try (Rig rig = Rig.of(Echo.SERVER);
                Stream<Item<String, Json>> items = rig.hf.batch(Echo.rows(6_400), Ask::of).stream()) {
            assertThat(items.map(item -> Echo.said(item.value()))).isEqualTo(Echo.rows(6_400));
        }
    }

    @Test
    void endsWithAWordInTheLogWhenTheStreamIsForgotten() {
        try (LogCapture log = new LogCapture();
                Rig rig = Rig.of(Echo.SERVER)) {
            WeakReference<Iterator<Item<String, Json>>> left = begun(rig);
            for (int i = 0; i < 200 && !log.text().contains("a stream was left open"); i++) System.gc();
            assertThat(left.get()).isNull();
            assertThat(log.text()).contains("a stream was left open");
        }
    }

    @Test
    void endsWithoutAWordWhenTheStreamWasReadToItsEnd() {
        try (LogCapture log = new LogCapture();
                Rig rig = Rig.of(Echo.SERVER)) {
            WeakReference<Stream<Item<String, Json>>> read = readThrough(rig);
            for (int i = 0; i < 100 && read.get() != null; i++) System.gc();
            assertThat(read.get()).isNull();
            assertThat(log.text()).doesNotContain("left open");
        }
    }

    private static WeakReference<Iterator<Item<String, Json>>> begun(Rig rig) {
        Iterator<Item<String, Json>> items =
                rig.hf.batch(Echo.endless(), Ask::of).stream().iterator();
        assertThat(items.next().answered()).isTrue();
        return new WeakReference<>(items);
    }

    private static WeakReference<Stream<Item<String, Json>>> readThrough(Rig rig) {
        Stream<Item<String, Json>> items = rig.hf.batch(Echo.rows(40), Ask::of).stream();
        assertThat(items.toList()).hasSize(40);
        return new WeakReference<>(items);
    }
}
