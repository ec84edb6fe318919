package io.github.hfclient.internal.lane;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.KnownTargets;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.internal.runtime.Deadline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where a task goes by what a view has chosen, and what is known of the server there. */
public final class Destinations {
    private final KnownTargets targets;
    private final Lanes lanes;
    private final ServerInfo serverInfo;
    private final Set<String> defaultsNamed = ConcurrentHashMap.newKeySet();

    public Destinations(KnownTargets targets, Lanes lanes, ServerInfo serverInfo) {
        this.targets = targets;
        this.lanes = lanes;
        this.serverInfo = serverInfo;
    }

    /** A default model is named in the log, once for each task. */
    public Target target(Choice choice, Task<?> task) {
        String model = modelOf(choice, task);
        boolean byDefault = model != null && choice.model() == null;
        if (byDefault && defaultsNamed.add(task.id())) {
            ClientLog.LOG.warn("no model chosen for {}, using {}; pin one with on(..)", task.id(), model);
        }
        return targets.target(task, model, choice.url());
    }

    /** The same without a word in the log, for a look that sends nothing. */
    public Target quietly(Choice choice, Task<?> task) {
        return targets.target(task, modelOf(choice, task), choice.url());
    }

    private static @Nullable String modelOf(Choice choice, Task<?> task) {
        return choice.model() == null && choice.url() == null ? task.defaultModel() : choice.model();
    }

    public Lane lane(Target target, Choice choice) {
        return lanes.lane(target, choice.token());
    }

    /** The model that answers, or where it is if it has no name. */
    public String model(Choice choice, Task<?> task) {
        Target target = target(choice, task);
        return target.model() == null ? target.origin() + target.uri().getPath() : target.model();
    }

    /** The host that requests of a task go to. */
    public String host(Choice choice, Task<?> task) {
        return quietly(choice, task).host();
    }

    /** Only a request that differs between servers asks for theirs. */
    public ServerKind server(Choice choice, Task<?> task, Body body, Deadline deadline) {
        return body.only(Body.Case.TGI).isEmpty() ? ServerKind.UNKNOWN : server(choice, target(choice, task), deadline);
    }

    /** What is known about the server behind a target; one of the caller's own is asked the first time. */
    public ServerKind server(Choice choice, Task<?> task) {
        return server(choice, target(choice, task), serverInfo.patience());
    }

    private ServerKind server(Choice choice, Target target, Deadline deadline) {
        Lane lane = lane(target, choice);
        return target.own()
                ? serverInfo.kind(lane, target, choice, deadline)
                : lane.server().known();
    }

    /** How long lists may be there. */
    public ListLimit lists(Choice choice, Task<?> task) {
        return lane(quietly(choice, task), choice).lists();
    }
}
