package io.github.hfclient.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void aCopyHoldsAllThatWasSetBefore() {
        Settings settings = new Settings();
        settings.streamBytes = 7;
        settings.http2 = true;
        settings.idle = Duration.ofSeconds(3);
        assertThat(settings.copy()).usingRecursiveComparison().isEqualTo(settings);
    }

    @Test
    void aCopyStaysAsItIsWhenTheBuilderGoesOn() {
        Settings settings = new Settings();
        Settings copy = settings.copy();
        settings.attempts = 7;
        settings.call = Duration.ofSeconds(1);
        assertThat(copy).usingRecursiveComparison().isEqualTo(new Settings());
    }
}
