package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether anything answers HTTP there, and how late it is there. */
record AnswerCheck(Probe probe, Time time, URI target) {
    private static final Findings ANSWER = new Findings("answer");
    private static final Findings CLOCK = new Findings("clock");
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    void addTo(Steps steps) {
        AtomicReference<@Nullable Instant> there = new AtomicReference<>();
        steps.step("answer", () -> answer(there));
        steps.step("clock", () -> clock(there.get()));
    }

    private Finding answer(AtomicReference<@Nullable Instant> date) {
        try {
            ProbeAnswer answer = probe.get(Hosts.withPath(target, "/"), null);
            date.set(answer.date());
            return judged(answer);
        } catch (IOException e) {
            return ANSWER.fail(
                    target.getHost() + " does not answer HTTP (" + RouteCheck.kind(e) + ").",
                    "Is it a web server that listens there? Try the same URL with curl -v.");
        }
    }

    private Finding judged(ProbeAnswer answer) {
        return switch (answer.status()) {
            case 407 ->
                ANSWER.fail(
                        "The proxy asks for a user name and a password.",
                        "Give builder().httpClient(..) one with an authenticator; for Basic over https Java also wants"
                                + " -Djdk.http.auth.tunneling.disabledSchemes=\"\".");
            case 502, 503, 504 ->
                ANSWER.warn(
                        target.getHost() + " answers, but its server is not there (" + answer.words() + ").",
                        "A dedicated endpoint that sleeps is woken by a call: waitForModel(). Else try again later.");
            default -> ANSWER.ok(target.getHost() + " answers.");
        };
    }

    private Finding clock(@Nullable Instant there) {
        if (there == null) return CLOCK.skipped(target.getHost() + " does not say how late it is.");
        Duration ahead = Duration.between(there, time.now());
        if (ahead.abs().compareTo(TOLERATED) <= 0)
            return CLOCK.ok("This machine agrees with " + target.getHost() + ".");
        return CLOCK.warn(
                "This machine is " + words(ahead.abs()) + (ahead.isNegative() ? " behind " : " ahead of ")
                        + target.getHost() + ".",
                "Set its clock (NTP): certificates, tokens that expire and pauses until a given time go by it.");
    }

    private static String words(Duration span) {
        if (span.toDays() > 1) return span.toDays() + " days";
        return span.toHours() > 1
                ? span.toHours() + " hours"
                : span.toMinutes() + " min " + span.toSecondsPart() + " s";
    }
}
