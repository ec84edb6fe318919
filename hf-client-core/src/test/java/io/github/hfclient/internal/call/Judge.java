package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.call.Outcomes.Reading;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Failed;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Has outcomes judged, for tests of how that is done. */
final class Judge {
    final Settings settings = new Settings();
    private final Outcomes outcomes = new Outcomes(settings, ManualTime.stepped());

    Outcome<String> judge(Call call, HttpReply reply, Reading<String> reading) throws InterruptedException {
        return outcomes.of(call, reply, new AnswerBody(reply, settings.answerBytes, AnswerBody.EXCERPT), reading);
    }

    /** What comes of a reply that nobody reads as an answer. */
    Failed<?> refused(Call call, HttpReply reply) throws InterruptedException {
        return failure(judge(call, reply, (answer, body) -> {
            throw new AssertionError("a refusal is no answer");
        }));
    }

    /** What comes of a reading that fails. */
    Failed<?> failed(Call call, Reading<String> reading) throws InterruptedException {
        return failure(judge(call, reply(200, "the answer"), reading));
    }

    Failed<?> unanswered(Call call, IOException e) {
        return failure(outcomes.unanswered(call, e));
    }

    static Failed<?> failure(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed<?>) outcome;
    }

    static HttpReply reply(int status, String body) {
        return reply(status, body, Map.of());
    }

    static HttpReply reply(int status, String body, Map<String, List<String>> headers) {
        return new HttpReply(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
