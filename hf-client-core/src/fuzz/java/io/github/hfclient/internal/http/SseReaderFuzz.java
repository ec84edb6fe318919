package io.github.hfclient.internal.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import java.io.IOException;
import java.util.List;

class SseReaderFuzz {
    @FuzzTest
    void anyBytesInAnyPieces(
            byte @NotNull [] stream,
            @NotNull @WithSize(min = 1, max = 9) List<@NotNull @InRange(min = 1, max = 9) Integer> pieces)
            throws IOException {
        AnySseReaderTest.findsEvents(stream, pieces);
    }
}
