package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TabularClassification;
import io.github.hfclient.tasks.tabular.TabularRegression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions about tables as a user meets them. */
class TabularTest {
    private static final TabularClassification WINES = TabularClassification.of(table(3));

    private static Table table(int rows) {
        return Table.of(Map.of("pH", Collections.nCopies(rows, "3.2")));
    }

    @Test
    void sendsColumnsAndGivesAClassForEachRow() throws IOException {
        Canned server = Canned.json(200, "[5,5,7]");
        try (HfClient hf = server.client()) {
            assertThat(hf.on("acme/m").call(WINES)).containsExactly("5", "5", "7");
        }
        assertThat(server.path()).isEqualTo("/hf-inference/models/acme/m");
        assertThat(server.sent()).isEqualTo("{\"inputs\":{\"data\":{\"pH\":[\"3.2\",\"3.2\",\"3.2\"]}}}");
    }

    @Test
    void givesANumberForEachRow() {
        try (HfClient hf = Canned.json(200, "[270.5,313]").client()) {
            assertThat(hf.on("acme/m").call(TabularRegression.of(table(2)))).containsExactly(270.5, 313.0);
        }
    }

    @Test
    void wantsAModel() {
        try (HfClient hf = Canned.json(200, "[]").client()) {
            IllegalArgumentException refusal =
                    catchThrowableOfType(IllegalArgumentException.class, () -> hf.call(WINES));
            assertThat(refusal).hasMessageContaining("tabular-classification");
        }
    }

    @Test
    void keepsWhatAModelAnsweredThatAlsoWarned() {
        Json warned = warned(2_000);
        try (HfClient hf = new Canned(400, "application/json", () -> stream(warned)).client()) {
            TabularClassification wines = TabularClassification.of(table(2_000));
            HfException failure = catchThrowableOfType(
                    HfException.InvalidInput.class, () -> hf.on("acme/m").call(wines));
            assertThat(failure)
                    .hasMessageContaining("answered 400: There were warnings while running the model.")
                    .hasMessageContaining("The following columns were expected but not given: {'alcohol'}")
                    .hasMessageEndingWith("the model has answered all the same: see bodyExcerpt()")
                    .hasMessageNotContaining("\"output\"");
            assertThat(Json.parse(failure.bodyExcerpt())).isEqualTo(warned);
        }
    }

    private static Json warned(int rows) {
        Json error = Json.of(Map.of("error", "There were warnings while running the model."));
        Json whole = ((Json.Obj) error)
                .with("output", Json.of(Collections.nCopies(rows, 5)))
                .with("warnings", Json.of(List.of("The following columns were expected but not given: {'alcohol'}")));
        return Json.of(Map.of("error", whole.text()));
    }

    private static InputStream stream(Json json) {
        return new ByteArrayInputStream(json.text().getBytes(StandardCharsets.UTF_8));
    }
}
