package io.github.hfclient.internal.error;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;

class ErrorFuzz {
    @FuzzTest
    void anyBodyOfAnyStatus(
            @InRange(min = 0, max = 999) int status,
            @NotNull String type,
            @NotNull String message,
            byte @NotNull [] body) {
        AnyErrorTest.isReadable(status, type, message, body);
        AnyErrorTest.isError(new String(body, StandardCharsets.UTF_8));
    }
}
