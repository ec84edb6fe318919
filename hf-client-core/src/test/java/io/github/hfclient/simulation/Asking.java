package io.github.hfclient.simulation;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;

/** A request of a caller's own, who takes his time to say what it asks for. */
record Asking(Schedule schedule, String text) implements TaskRequest<Json> {
    private static final Task<Json> TASK = Ask.TASK.forms(Form.ENVELOPE, Form.openAi("classify", "input"));
    private static final Task<Json> COSTLY_TASK = TASK.markedCostly();

    @Override
    public Task<Json> task() {
        return text.startsWith(Doubts.COSTLY) ? COSTLY_TASK : TASK;
    }

    @Override
    public Body body() {
        schedule.step("", null);
        return Body.of(text).only(Body.Case.TGI, Parameters.NONE.with("details", true));
    }
}
