package io.github.hfclient.tasks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private static final Entity ADA = new Entity("PER", 0.9, "Ada", 0, 3, null);
    private static final Entity LONDON = new Entity("LOC", 0.9, "London", 10, 16, null);
    private static final Entity BOB = new Entity("PER", 0.9, "Bob", 20, 23, null);

    @Test
    void givesThoseOfOneKindInOrder() {
        Entities found = new Entities(List.of(ADA, LONDON, BOB));
        assertThat(found.ofGroup("per")).containsExactly(ADA, BOB);
        assertThat(found.ofGroup("ORG")).isEmpty();
        assertThat(found).containsExactly(ADA, LONDON, BOB);
    }
}
