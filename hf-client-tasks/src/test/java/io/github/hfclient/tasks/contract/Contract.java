package io.github.hfclient.tasks.contract;

import io.github.hfclient.Body;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task and its fixtures, which lie in a folder of the task's name. Every request record of the package has some: a new task
 * needs no line here.
 *
 * @param requests the first one is what answers are about that name no request of their own
 */
record Contract(String task, List<Case> requests) {
    /** Requests that take more than settings to make. */
    private static final Map<String, Map<String, TaskRequest<?>>> MADE_IN_JAVA =
            Map.of("chat-completion", ChatRequests.ALL, "text-generation", GenerationRequests.ALL);

    static final List<Contract> ALL = RequestTypes.byTask().entrySet().stream()
            .map(type -> of(type.getKey(), type.getValue()))
            .toList();

    /**
     * A request and what is sent for it, or why it cannot be made.
     *
     * @param body in the form for Hugging Face servers
     */
    record Case(
            String name,
            Supplier<TaskRequest<?>> request,
            Json body,
            @Nullable String refused) {}

    private static Contract of(String task, Class<?> type) {
        List<Json> fixtures = Fixture.read(task, "requests.json").items();
        Map<String, TaskRequest<?>> inJava = MADE_IN_JAVA.getOrDefault(task, Map.of());
        requireAll(task, inJava, fixtures);
        return new Contract(
                task, fixtures.stream().map(one -> request(one, type, inJava)).toList());
    }

    private static void requireAll(String task, Map<String, ?> inJava, List<Json> fixtures) {
        var named = fixtures.stream().map(one -> one.get("case").string()).collect(Collectors.toSet());
        if (!named.containsAll(inJava.keySet())) throw new AssertionError("no fixture for a request of " + task);
    }

    private static Case request(Json fixture, Class<?> type, Map<String, TaskRequest<?>> inJava) {
        String name = String.valueOf(fixture.get("case").string());
        TaskRequest<?> ready = inJava.get(name);
        Supplier<TaskRequest<?>> request =
                ready != null ? () -> ready : () -> (TaskRequest<?>) Making.of(type, fixture.get("make"));
        return new Case(
                name, request, fixture.get("body"), fixture.get("refused").string());
    }

    TaskRequest<?> plain() {
        return requests.get(0).request().get();
    }

    Body asked() {
        return plain().body();
    }

    Stream<Json> answers() {
        return Fixture.read(task, "answers.json").items().stream();
    }

    @Override
    public String toString() {
        return task;
    }
}
