package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final String DOOR = "io.github.hfclient";

    @Test
    void noneKnowsOneThatKnowsIt() {
        Rooms.noneKnowsOneThatKnowsIt(DOOR).check(Library.all());
    }

    @Test
    void noneIsTooFull() {
        assertThat(Rooms.files(Library.all()))
                .allSatisfy((room, files) -> assertThat(files)
                        .as(room)
                        .isPositive()
                        .isLessThanOrEqualTo(room.equals(DOOR) ? Rooms.MOST_AT_THE_DOOR : Rooms.MOST));
    }
}
