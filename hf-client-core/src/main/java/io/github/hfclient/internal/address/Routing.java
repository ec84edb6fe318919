package io.github.hfclient.internal.address;

import io.github.hfclient.Task;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the URL of a task. Pure. Source: https://huggingface.co/docs/inference-providers/providers/hf-inference and, for the
 * OpenAI form, https://huggingface.co/docs/inference-providers/tasks/chat-completion.
 */
public record Routing(URI base) {
    private static final String NAME = "\\w[\\w.-]*"; // never a segment of dots alone
    private static final Pattern MODEL = Pattern.compile(NAME + "(/" + NAME + ")?");
    private static final Pattern MODEL_AND_POLICY = Pattern.compile(MODEL + "(:[\\w.-]+)?");

    /**
     * Where a request of the task goes.
     *
     * @throws IllegalArgumentException if the task has no such target
     */
    Target target(Task<?> task, @Nullable String model, @Nullable URI url) {
        return url == null ? onHuggingFace(task, model) : own(task, model, url);
    }

    private Target onHuggingFace(Task<?> task, @Nullable String model) {
        if (model == null) {
            throw new IllegalArgumentException(task.id() + " has no default model; choose one with on(\"owner/name\")");
        }
        boolean anyProvider = task.route() == Task.Route.V1;
        requireModel(task, model, anyProvider);
        String path = anyProvider ? "" : "/hf-inference/models/" + model;
        Target.Form form = task.route() == Task.Route.MODEL || task.route() == Task.Route.PIPELINE
                ? Target.Form.NATIVE
                : Target.Form.OPENAI;
        return new Target(Hosts.withPath(base, base.getRawPath() + path + tail(task)), form, model, false);
    }

    private static String tail(Task<?> task) {
        return switch (task.route()) {
            case MODEL -> "";
            case PIPELINE -> "/pipeline/" + task.id();
            case MODEL_V1, V1 -> "/v1/" + openAi(task).path();
        };
    }

    private static Target own(Task<?> task, @Nullable String model, URI url) {
        Task.OpenAi openAi = task.openAi();
        boolean always = task.route() == Task.Route.V1;
        if (openAi == null || !(always || speaksOpenAi(url, openAi.path()))) {
            return new Target(url, Target.Form.NATIVE, model, true);
        }
        return new Target(
                Hosts.withPath(url, openAiPath(url.getRawPath(), openAi.path())), Target.Form.OPENAI, model, true);
    }

    private static boolean speaksOpenAi(URI url, String path) {
        return url.getRawPath().endsWith("/v1") || url.getRawPath().endsWith("/" + path);
    }

    private static String openAiPath(String given, String path) {
        if (given.endsWith("/" + path)) return given;
        return given.endsWith("/v1") ? given + "/" + path : given + "/v1/" + path;
    }

    private static Task.OpenAi openAi(Task<?> task) {
        Task.OpenAi openAi = task.openAi();
        if (openAi == null)
            throw new IllegalArgumentException(task.id() + " has no OpenAI form, yet a route of that kind");
        return openAi;
    }

    private static void requireModel(Task<?> task, String model, boolean policyAllowed) {
        if ((policyAllowed ? MODEL_AND_POLICY : MODEL).matcher(model).matches()) return;
        String why = MODEL_AND_POLICY.matcher(model).matches()
                ? "; a suffix such as \":fastest\" works for chat only"
                : "; a model is named owner/name";
        throw new IllegalArgumentException(
                "no model of " + task.id() + " can be called \"" + shown(model) + "\"" + why);
    }

    private static String shown(String model) {
        String clean = model.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 100 ? clean : clean.substring(0, 100) + "...";
    }
}
