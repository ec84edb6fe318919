package io.github.hfclient.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LineDisplayTest {

    private final StringWriter console = new StringWriter();
    private final LineDisplay display = new LineDisplay(new PrintWriter(console));

    @Test
    void printsALineForATenthAtTheMost() {
        display.begin("names", 1_000);
        for (int done = 0; done <= 1_000; done++) {
            display.done(done);
        }
        assertThat(console.toString().lines())
                .hasSize(10)
                .startsWith("names: 100 of 1000 rows")
                .endsWith("names: 1000 of 1000 rows");
    }

    @Test
    void startsAnewWithEveryPart() {
        display.begin("sentiment", 2);
        display.done(2);
        display.begin("names", 1);
        display.done(1);
        assertThat(console.toString().lines()).containsExactly("sentiment: 2 of 2 rows", "names: 1 of 1 rows");
    }

    @Test
    void takesAPartWithoutRows() {
        display.begin("names", 0);
        display.done(0);
        assertThat(console.toString()).isEmpty();
    }
}
