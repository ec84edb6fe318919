package io.github.hfclient.tasks.chat;

import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;

/**
 * How text-generation-inference wants the settings of a chat that it wants otherwise than OpenAI: a schema as the value of
 * {@code json_object}, which all its versions take. Source: https://huggingface.github.io/text-generation-inference/.
 */
final class TgiFormat {
    private static final String FIELD = "response_format";

    private TgiFormat() {}

    static Parameters of(Parameters settings) {
        Json schema = settings.get(FIELD).get("json_schema").get("schema");
        return schema.absent()
                ? Parameters.NONE
                : Parameters.NONE.with(FIELD, ResponseFormat.grammar(schema).json());
    }
}
