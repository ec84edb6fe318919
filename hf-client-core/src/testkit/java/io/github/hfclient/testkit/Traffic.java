package io.github.hfclient.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What a server has seen and which connections are open: to be asked, and to be waited for. */
final class Traffic {

    private final Watched state;
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final Set<Connection> open = new LinkedHashSet<>();
    /** A connection as often as it has requests in progress: the next one may begin before the last one is ticked off. */
    private final List<Connection> busy = new ArrayList<>();

    private int accepted;

    Traffic(Duration patience) {
        this.state = new Watched(patience);
    }

    int nextNumber() {
        return state.change(() -> accepted++);
    }

    void opened(Connection connection) {
        state.change(() -> open.add(connection));
    }

    void began(Connection connection) {
        state.change(() -> busy.add(connection));
    }

    ReceivedRequest received(int connection, int turn, RequestText text) {
        return state.change(() -> {
            ReceivedRequest request = new ReceivedRequest(requests.size(), connection, turn, text);
            requests.add(request);
            return request;
        });
    }

    void answered(Connection connection) {
        state.change(() -> busy.remove(connection));
    }

    void closed(Connection connection) {
        state.change(() -> {
            busy.removeAll(List.of(connection));
            return open.remove(connection);
        });
    }

    int connections() {
        return state.read(() -> accepted);
    }

    List<ReceivedRequest> requests() {
        return state.read(() -> List.copyOf(requests));
    }

    List<Connection> open() {
        return state.read(() -> List.copyOf(open));
    }

    void awaitRequests(int count) {
        await(() -> requests.size() >= count, count + " requests");
    }

    void awaitOpen(int count) {
        await(() -> open.size() == count, count + " open connections");
    }

    void awaitNoneBusy() {
        await(busy::isEmpty, "no request in progress");
    }

    private void await(BooleanSupplier wanted, String what) {
        state.await(
                wanted,
                () -> "waited for " + what + ", but in progress: " + busy + ", open: " + open + ", requests: "
                        + requests);
    }
}
