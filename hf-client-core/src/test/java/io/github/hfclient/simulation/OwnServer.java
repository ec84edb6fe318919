package io.github.hfclient.simulation;

import io.github.hfclient.simulation.Fault.Said;

/** A server of the caller's own: what it says of itself, and what it makes of lists. */
enum OwnServer {
    NAMELESS(Said.of(404, "nothing here")),
    GENERATES(Said.json(200, "{\"max_total_tokens\": 4096}")),
    /** Takes two texts in a list for one pair, and refuses more. */
    PAIRS(Said.json(200, "{\"model_type\": {\"classifier\": {}}, \"max_client_batch_size\": 4}"));

    static final String URL = "http://own.test";
    private static final int MOST = 4;

    final Said info;

    OwnServer(Said info) {
        this.info = info;
    }

    /** What it says to a list that it takes for something else, or does not take; null if it answers it. */
    Said against(Question question) {
        if (this != PAIRS || !question.list()) return null;
        if (question.texts().size() > MOST) return Said.of(413, "batch size > maximum allowed batch size " + MOST);
        if (question.wrapped()) return null;
        return question.texts().size() == 2 ? Said.json(200, question.pair()) : Said.of(422, "no pair");
    }
}
