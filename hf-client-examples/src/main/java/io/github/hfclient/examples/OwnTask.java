package io.github.hfclient.examples;

import io.github.hfclient.Body;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;

/** A task of one's own: what a handler on an endpoint of one's own takes and answers, written as the library's tasks are. */
public record OwnTask(String text) implements TaskRequest<OwnTask.Reading> {
    public record Reading(String language, double minutes) {}

    private static final Task<Reading> TASK = Task.of("reading-time", OwnTask::read);

    public OwnTask {
        Require.text("text", text);
    }

    @Override
    public Task<Reading> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text);
    }

    private static Reading read(JsonIn in, Body asked) { // {"language": "de", "minutes": 3.5}
        Json answer = in.json();
        String language = answer.get("language").string();
        Double minutes = answer.get("minutes").number();
        if (language == null || minutes == null) throw in.unexpected("language and minutes");
        return new Reading(language, minutes);
    }
}
