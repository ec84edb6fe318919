package io.github.hfclient.internal.answer;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.internal.answer.Answers.Answer;
import io.github.hfclient.internal.call.Call;
import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.runtime.Settings;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers of tasks that make media. They come as bytes, as JSON that the task's decoder reads, or as other JSON that holds
 * media in base64 or says where they lie.
 */
public final class MediaAnswers {
    private final Settings settings;
    private final Download download;

    public MediaAnswers(Settings settings, Download download) {
        this.settings = settings;
        this.download = download;
    }

    <R> Answer<R> read(Call call, Task<R> task, Body asked, HttpReply reply, AnswerBody body, Function<Media, R> media)
            throws IOException {
        if (!body.type().endsWith("json")) body.limit(settings.mediaBytes);
        byte[] bytes = body.readAllBytes();
        if (!MediaBytes.json(bytes, body.type())) {
            return new Answer<>(media.apply(MediaBytes.of(bytes, body.type())), false);
        }
        try {
            return new Answer<>(decoded(call, task, asked, bytes), true);
        } catch (JsonException e) {
            return new Answer<>(media.apply(named(call, reply, bytes, e)), true);
        }
    }

    private static <R> R decoded(Call call, Task<R> task, Body asked, byte[] bytes) {
        try (JsonIn in = JsonIn.of(bytes, 0, bytes.length).watched(call::stillWanted)) {
            R answer = task.decoder().read(in, asked);
            in.end();
            return answer;
        }
    }

    private Media named(Call call, HttpReply reply, byte[] json, JsonException refusal) throws IOException {
        String text = MediaJson.find(json);
        JsonException queued = text == null ? QueuedJob.refusal(json) : null;
        if (queued != null) throw queued;
        if (text == null || saysItFailed(json)) throw refusal;
        return MediaText.isUrl(text) ? download.fetch(call, reply, text) : MediaText.decode(text);
    }

    /** Some providers tell of a failure in a field beside what was made until then. Those texts are short. */
    private boolean saysItFailed(byte[] json) {
        return json.length <= settings.errorBytes
                && ErrorBody.errorIn200(new String(json, StandardCharsets.UTF_8)) != null;
    }
}
