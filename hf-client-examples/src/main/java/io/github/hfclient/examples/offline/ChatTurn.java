package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says in one turn.
 *
 * @param words none if tools are to be called
 * @param calls none if there are words
 */
record ChatTurn(Tokens words, ArrayNode calls) {

    String finishReason() {
        return calls.isEmpty() ? words.finishReason() : "tool_calls";
    }

    /** The turn as a whole. */
    ObjectNode message() {
        ObjectNode message = delta().put("role", "assistant");
        if (calls.isEmpty()) return message.put("content", words.text());
        return message.putNull("content").set("tool_calls", calls);
    }

    /** The turn piece by piece, each in a copy of the frame. */
    List<JsonNode> events(ObjectNode frame) {
        List<JsonNode> events = new ArrayList<>();
        events.add(event(frame, delta().put("role", "assistant").put("content", ""), null));
        words.all().forEach(token -> events.add(event(frame, delta().put("content", token), null)));
        for (int i = 0; i < calls.size(); i++) {
            events.add(event(frame, callDelta(i), null));
        }
        events.add(event(frame, delta(), finishReason()));
        return events;
    }

    /** A stream numbers its calls, since other servers send one in several pieces. */
    private ObjectNode callDelta(int index) {
        ObjectNode delta = delta();
        ObjectNode call = delta.putArray("tool_calls").addObject().put("index", index);
        call.setAll((ObjectNode) calls.get(index));
        return delta;
    }

    private static ObjectNode event(ObjectNode frame, ObjectNode delta, @Nullable String finishReason) {
        ObjectNode event = frame.deepCopy();
        event.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", finishReason)
                .set("delta", delta);
        return event;
    }

    private static ObjectNode delta() {
        return JsonNodeFactory.instance.objectNode();
    }
}
