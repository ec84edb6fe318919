package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.junit.jupiter.api.Test;

/** Guards the run on the oldest jackson-core: it must really be the one on the class path. */
class JacksonVersionTest {
    @Test
    void isTheOneThisRunAskedFor() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("jackson.expected"));
    }
}
