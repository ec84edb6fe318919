package io.github.hfclient.examples.doctor;

import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** The shapes of the answers that a task is tested with. */
final class KnownShapes {

    private KnownShapes() {}

    /** All places of all answers to one request that the task's record takes. */
    static Shape of(String task) {
        return fixtures(task).items().stream()
                .filter(fixture -> !fixture.get("expected").absent()
                        && fixture.get("rows").absent()
                        && fixture.get("text").absent())
                .map(fixture -> Shape.of(fixture.get("answer")))
                .reduce(new Shape(new TreeSet<>()), Shape::and);
    }

    private static Json fixtures(String task) {
        String name = "/contract/" + task + "/answers.json";
        try (InputStream in = KnownShapes.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no fixtures " + name);
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
