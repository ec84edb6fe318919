package io.github.hfclient.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Form;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.limit.ClientLimits;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.testkit.ManualTime;
import java.net.URI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final ManualTime time = ManualTime.stepped();
    private final Lanes lanes = new Lanes(time, new ClientLimits(time, Double.POSITIVE_INFINITY, null), new Settings());

    @Test
    void oneTargetHasOneLane() {
        assertThat(lane("/a", "m", "t")).isSameAs(lane("/a", "m", "t"));
        assertThat(lane("/a", null, null)).isSameAs(lane("/a", null, null));
    }

    @Test
    void urlModelAndTokenMakeALaneOfItsOwn() {
        Lane lane = lane("/a", "m", "t");
        assertThat(lane("/b", "m", "t")).isNotSameAs(lane);
        assertThat(lane("/a", "n", "t")).isNotSameAs(lane);
        assertThat(lane("/a", "m", "u")).isNotSameAs(lane);
        assertThat(lane("/a", "m", null)).isNotSameAs(lane);
    }

    @Test
    void lanesOfOneOriginShareItsPermitsAndRetries() {
        Object origin = origin(lane("/a", "m", null));
        assertThat(origin(lane("/b", "n", "t"))).isSameAs(origin);
        Target elsewhere = new Target(URI.create("https://x.test:8443/a"), Form.ENVELOPE, "m", true);
        assertThat(origin(lanes.lane(elsewhere, null))).isNotSameAs(origin);
    }

    @Test
    void theThousandUsedMostRecentlyAreKept() {
        Lane kept = lane("/kept", null, null);
        Lane forgotten = lane("/forgotten", null, null);
        Object origin = origin(kept);
        for (int i = 0; i < 999; i++) {
            lane("/" + i, null, null);
            assertThat(lane("/kept", null, null)).isSameAs(kept);
        }
        Lane again = lane("/forgotten", null, null);
        assertThat(again).isNotSameAs(forgotten);
        assertThat(origin(again)).as("an origin in use").isSameAs(origin);
    }

    @Test
    void threadsGetTheSameLane() {
        Set<Lane> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        IntStream.range(0, 10_000).parallel().forEach(i -> seen.add(lane("/" + i % 10, "m", null)));
        assertThat(seen).hasSize(10);
    }

    private Lane lane(String path, @Nullable String model, @Nullable String token) {
        return lanes.lane(new Target(URI.create("https://x.test" + path), Form.ENVELOPE, model, true), token);
    }

    private static Object origin(Lane lane) {
        return assertThat(lane).extracting("origin").actual();
    }
}
