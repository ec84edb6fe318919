package io.github.hfclient.internal.address;

import io.github.hfclient.Form;
import io.github.hfclient.Task;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the URL of a task. Pure. Source: https://huggingface.co/docs/inference-providers/providers/hf-inference and, for the
 * OpenAI form, https://huggingface.co/docs/inference-providers/tasks/chat-completion.
 */
public record Routing(URI base) {
    private static final String V1 = "v1/";
    private static final Pattern VERSIONED = Pattern.compile("/v\\d+/");
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
        boolean envelope = task.route() == Task.Route.MODEL || task.route() == Task.Route.PIPELINE;
        Form form = envelope ? Form.ENVELOPE : openAi(task);
        return new Target(Hosts.withPath(base, base.getRawPath() + path + tail(task)), form, model, false);
    }

    private static String tail(Task<?> task) {
        return switch (task.route()) {
            case MODEL -> "";
            case PIPELINE -> "/pipeline/" + task.id();
            case MODEL_V1, V1 -> "/" + openAi(task).path();
        };
    }

    private static Form openAi(Task<?> task) {
        return task.forms().stream()
                .filter(form -> form.path().startsWith(V1))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(task.id() + " has no OpenAI form, yet a route of that kind"));
    }

    /** What the URL says decides; what it leaves open, the order of the forms. */
    private static Target own(Task<?> task, @Nullable String model, URI url) {
        String path = url.getRawPath();
        List<Form> named = task.forms().stream()
                .filter(form -> ends(path, form))
                .sorted(Comparator.comparing(form ->
                        form.path().startsWith(V1) != VERSIONED.matcher(path).find()))
                .toList();
        if (!named.isEmpty()) return inOrder(named, form -> new Target(url, form, model, true));
        boolean v1 = path.endsWith("/v1");
        List<Form> forms = task.forms().stream()
                .sorted(Comparator.comparing(form -> v1 && !form.namesModel()))
                .toList();
        return inOrder(forms, form -> new Target(under(url, form), form, model, true));
    }

    private static boolean ends(String path, Form form) {
        String tail = form.path().startsWith(V1) ? form.path().substring(V1.length()) : form.path();
        return !tail.isEmpty() && path.endsWith("/" + tail);
    }

    private static Target inOrder(List<Form> forms, Function<Form, Target> target) {
        List<Target> all = forms.stream().map(target).toList();
        Target first = all.get(0);
        return new Target(first.uri(), first.form(), first.model(), true, all.subList(1, all.size()));
    }

    private static URI under(URI url, Form form) {
        if (form.path().isEmpty()) return url;
        String path = url.getRawPath();
        String root = path.endsWith("/v1") ? path.substring(0, path.length() - "/v1".length()) : path;
        return Hosts.withPath(url, root + "/" + form.path());
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
