package io.github.hfclient.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import java.io.IOException;
import java.util.List;

class SseFuzz {
    @FuzzTest
    void anyBytesInAnyPieces(
            byte @NotNull [] stream,
            @NotNull @WithSize(min = 1, max = 9) List<@NotNull @InRange(min = 1, max = 9) Integer> pieces)
            throws IOException {
        AnySseTest.findsEvents(stream, pieces);
    }
}
