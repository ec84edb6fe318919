package io.github.hfclient.internal.batch.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Details;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlameTest {
    @ParameterizedTest
    @MethodSource
    void isOn(Blame expected, HfException failure) {
        assertThat(Blame.of(failure, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("isOn")
    void isOnNobodyOrTheCallerIfNothingWasSent(Blame ofWhatWasSent, HfException failure) {
        Blame expected = ofWhatWasSent == Blame.CALLER ? Blame.CALLER : Blame.NOBODY;
        assertThat(Blame.of(failure, false)).isEqualTo(expected);
    }

    static Stream<Arguments> isOn() {
        return Stream.of(
                arguments(Blame.ROWS, new HfException.InvalidInput("", status(422), null)),
                arguments(Blame.ROWS, new HfException.UnreadableAnswer("", status(0), null)),
                arguments(Blame.ROWS, new HfException.UnreadableAnswer("", status(200), null)),
                arguments(Blame.ROWS, new HfException.Unreachable("", status(200), new IOException("cut"))),
                arguments(Blame.ROWS, new HfException.TimedOut("", status(299), null)),
                arguments(Blame.NOBODY, new HfException.RateLimited("", status(429), null)),
                arguments(Blame.NOBODY, new HfException.StillLoading("", status(503), null)),
                arguments(Blame.NOBODY, new HfException.StillLoading("", status(0), null)),
                arguments(Blame.ROWS_OR_SERVER, new HfException.ServerFailed("", status(500), null)),
                arguments(Blame.ROWS_OR_SERVER, new HfException.ServerFailed("", status(408), null)),
                arguments(Blame.ROWS_OR_SERVER, new HfException.TimedOut("", status(0), null)),
                arguments(Blame.ROWS_OR_SERVER, new HfException.IncompleteAnswer("", status(0), "", null)),
                arguments(Blame.ROWS_OR_SERVER, new HfException.Unreachable("", status(0), new ConnectException("no"))),
                arguments(Blame.CALLER, new HfException.Unreachable("", status(0), untrusted())),
                arguments(Blame.CALLER, new HfException.AccessDenied("", status(401), null)),
                arguments(Blame.CALLER, new HfException.OutOfCredits("", status(402), null)),
                arguments(Blame.CALLER, new HfException.NotFound("", status(404), null)),
                arguments(Blame.CALLER, new HfException.Rejected("", status(300), null)),
                arguments(Blame.CALLER, new HfException.Rejected("", status(199), null)),
                arguments(Blame.CALLER, new HfException.BudgetSpent("", status(0), Instant.EPOCH)),
                arguments(Blame.CALLER, new HfException.Cancelled("", status(0), null)));
    }

    @Test
    void aRequestThatIsTooLargeIsNotTooEarly() {
        Details details = new Details("t", "acme/m", "localhost", 429, null, "Request too large", "", null);
        assertThat(Blame.of(new HfException.RateLimited("", details, null), true))
                .isEqualTo(Blame.ROWS_OR_SERVER);
    }

    @Test
    void workIsInDoubtUnlessItHasSurelyNotBegun() {
        assertThat(Blame.inDoubt(new HfException.TimedOut("", status(0), null))).isTrue();
        assertThat(Blame.inDoubt(new HfException.IncompleteAnswer("", status(0), "", null)))
                .isTrue();
        assertThat(Blame.inDoubt(new HfException.Unreachable("", status(0), new IOException("reset"))))
                .isTrue();
        assertThat(Blame.inDoubt(new HfException.ServerFailed("", status(524), null)))
                .isTrue();
        assertThat(Blame.inDoubt(new HfException.ServerFailed("", status(503), null)))
                .isFalse();
        assertThat(Blame.inDoubt(new HfException.Unreachable("", status(0), new ConnectException("no"))))
                .isFalse();
    }

    private static Details status(int status) {
        return new Details("test-task", "acme/m", "localhost", status, null, null, "", null);
    }

    private static Throwable untrusted() {
        return new IOException(new SSLHandshakeException("no").initCause(new CertificateException("unknown")));
    }
}
