package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class ZeroShotRecordingsTest {
    private static final Task<Labels> TASK = ZeroShotClassification.of("a", "b").task();

    @Test
    void everyChoiceBetweenLabels() {
        List<Labels> answers = new ArrayList<>();
        for (Recording exchange : Recording.answered(TASK.id())) answers.addAll(read(exchange));
        assertThat(answers).hasSizeGreaterThan(9).allSatisfy(labels -> {
            assertThat(labels.top().label()).isIn("refund", "scientific discovery");
            assertThat(labels.top().score()).isGreaterThan(0.7);
            assertThat(labels).extracting(Label::label).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        });
    }

    private static List<Labels> read(Recording exchange) {
        Json sent =
                Json.parse(String.valueOf(exchange.json().get("request_body").string()));
        Body asked = Body.of(sent.get("inputs")).parameters(new Parameters((Json.Obj) sent.get("parameters")));
        JsonIn in = JsonIn.of(exchange.body());
        return sent.get("inputs") instanceof Json.Arr rows
                ? TASK.decoder()
                        .readRows(in, rows.items().stream().map(row -> asked).toList())
                : List.of(TASK.decoder().read(in, asked));
    }
}
