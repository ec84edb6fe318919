package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Scratch;
import io.github.hfclient.testkit.Share;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever is in the file of a budget, requests are counted in it as in any other, or it is refused and left as it is. */
@AddLifecycleHook(Scratch.class)
class AnyLedgerTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T12:30:15Z");
    private static final String LINE =
            "{\"zone\":\"Z\",\"month\":\"2026-11\",\"monthRequests\":120,\"day\":\"2026-11-22\",\"dayRequests\":12,"
                    + "\"minute\":\"2026-11-22T12:30\",\"minuteRequests\":1}";

    private static Arbitrary<byte[]> ledger() {
        return Arbitraries.just((LINE + " ".repeat(255 - LINE.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Arbitraries.oneOf(
                ledger(),
                Noise.damaged(ledger()),
                Noise.damaged(ledger()),
                Noise.damaged(Noise.damaged(ledger())),
                Combinators.combine(ledger(), Arbitraries.integers().between(0, 256))
                        .as(Arrays::copyOf),
                Noise.bytes("{", "\"day\":", "\"dayRequests\":", "1", "-", "1e300", ",", "}", "null", " "));
    }

    @Any
    void countsOnOrRefuses(@ForAll("files") byte[] found, Path file) throws Exception {
        Files.write(file, found);
        boolean counted = counts(file);
        Share.between(0.1, 0.9, counted);
        if (!counted) assertThat(Files.readAllBytes(file)).isEqualTo(found);
        else counted(found, Files.readString(file));
    }

    private static void counted(byte[] found, String ledger) {
        if (found.length > 0)
            assertThat(new String(found, StandardCharsets.UTF_8)).contains("\"day\"");
        assertThat(ledger).hasSize(256).endsWith(" \n");
    }

    private static boolean counts(Path file) throws Exception {
        ManualTime time = ManualTime.jumping();
        time.advance(Duration.between(time.now(), NOW.toInstant()));
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(1));
        Ledger ledger = new Ledger(file, NOW.getZone(), time);
        try {
            Map<Period, Long> before = ledger.change(deadline, AnyLedgerTest::oneMore);
            assertThat(before.values()).allMatch(count -> count >= 0);
            Map<Period, Long> after = ledger.change(deadline, (counts, now) -> new EnumMap<>(counts));
            after.replaceAll((period, count) -> count - 1);
            assertThat(after).isEqualTo(before);
            return true;
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("it is no ledger");
            return false;
        } finally {
            ledger.close();
        }
    }

    private static Map<Period, Long> oneMore(Map<Period, Long> counts, ZonedDateTime now) {
        Map<Period, Long> before = new EnumMap<>(counts);
        counts.replaceAll((period, count) -> count + 1);
        return before;
    }
}
