package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides what a request gets: an answer of the model's engine, or the refusal that the real service would give. */
final class Desk {

    static final String TOKEN = "hf_offline";

    /** A text with this sign in it makes the model fail, so that a demonstration has a row that nobody can save. */
    private static final String POISON = "\u2620";

    private static final double ESTIMATED_SECONDS = 2.0;

    private final Models models;
    private final WarmUp warmUp;
    private final int limitedRequest;
    private final AtomicInteger served = new AtomicInteger();

    Desk(Models models, ServerSettings settings) {
        this.models = models;
        this.warmUp = new WarmUp(settings);
        this.limitedRequest = settings.limitedRequest();
    }

    Reply reply(Request request) {
        if (!request.method().equals("POST")) {
            return Reply.error(405, "Method not allowed, send a POST");
        }
        if (!request.authorization().orElse("Bearer " + TOKEN).equals("Bearer " + TOKEN)) {
            return Reply.notAllowed();
        }
        try {
            return request.address().map(whom -> ask(whom, request)).orElseGet(() -> Reply.error(404, "Not Found"));
        } catch (BadInput e) {
            return Reply.error(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply ask(Address whom, Request request) {
        if (!models.know(whom.model())) {
            return Reply.error(404, "Model " + whom.model() + " does not exist");
        }
        return models.engine(whom)
                .map(engine -> ask(whom.model(), engine, request))
                .orElseGet(() -> Reply.error(400, "Model " + whom.model() + " does not do this task"));
    }

    private Reply ask(String model, Engine engine, Request request) {
        if (warmUp.loads(model)) {
            return Reply.loading(model, ESTIMATED_SECONDS);
        }
        if (served.incrementAndGet() == limitedRequest) {
            return Reply.limited(1);
        }
        return answer(engine, request);
    }

    private static Reply answer(Engine engine, Request request) {
        JsonNode body = request.json();
        refusePoison(body);
        return body.path("stream").booleanValue()
                ? Reply.stream(engine.events(body), engine.saysDone())
                : Reply.answer(engine.answer(body));
    }

    private static void refusePoison(JsonNode body) {
        if (body.toString().contains(POISON)) {
            throw new BadInput("The model failed on this input: it cannot take the sign " + POISON);
        }
    }
}
