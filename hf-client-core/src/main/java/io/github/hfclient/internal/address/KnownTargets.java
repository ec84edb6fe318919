package io.github.hfclient.internal.address;

import io.github.hfclient.Form;
import io.github.hfclient.Task;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers where requests go: finding it out costs more memory than the rest of a small call of ours. */
public final class KnownTargets {
    private static final int MOST = 1_000;

    private record Key(
            String task,
            Task.Route route,
            List<Form> forms,
            @Nullable String model,
            @Nullable URI url) {}

    private final Routing routing;
    private final Map<Key, Target> known = new ConcurrentHashMap<>();

    public KnownTargets(Routing routing) {
        this.routing = routing;
    }

    public Target target(Task<?> task, @Nullable String model, @Nullable URI url) {
        Key key = new Key(task.id(), task.route(), task.forms(), model, url);
        Target target = known.get(key);
        return target != null ? target : remembered(key, routing.target(task, model, url));
    }

    private Target remembered(Key key, Target target) {
        if (known.size() >= MOST) known.clear(); // whoever asks that many models pays for finding them again
        known.put(key, target);
        return target;
    }
}
