package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a model has to answer. Not every server and model can do all of them, and text-generation-inference does
 * not take a form together with tools.
 *
 * @see <a href="https://huggingface.co/docs/inference-providers/guides/structured-output">structured outputs</a>
 */
public sealed interface ResponseFormat {
    /** Any text; what servers do by default. */
    ResponseFormat TEXT = new Text();

    /** Any JSON object; most servers want the messages to ask for JSON too. */
    ResponseFormat JSON_OBJECT = new JsonObject();

    /** This format as it is sent. */
    Json json();

    /**
     * JSON of this schema, strictly.
     *
     * @param name for the server's own use, such as {@code invoice}
     * @param schema a <a href="https://json-schema.org">JSON Schema</a>
     * @throws IllegalArgumentException if the name is null or blank, or the schema is no JSON object
     */
    static ResponseFormat jsonSchema(String name, Json schema) {
        return new JsonSchema(name, schema, true, null);
    }

    /**
     * JSON of this schema, strictly.
     *
     * @param description for the model: what the JSON is for
     * @throws IllegalArgumentException if a text is null or blank, or the schema is no JSON object
     */
    static ResponseFormat jsonSchema(String name, String description, Json schema) {
        return new JsonSchema(name, schema, true, Require.text("description", description));
    }

    /**
     * JSON of this schema, in the older form that all versions of text-generation-inference take, and no other server: for
     * those that refuse {@link #jsonSchema}.
     *
     * @param schema a <a href="https://json-schema.org">JSON Schema</a>
     * @throws IllegalArgumentException if it is no JSON object
     */
    static ResponseFormat grammar(Json schema) {
        return new Grammar(schema);
    }

    /**
     * Text that matches a regular expression; only text-generation-inference can do it.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    static ResponseFormat regex(String pattern) {
        return new Regex(pattern);
    }

    private static Json.Obj typed(String type) {
        return Json.Obj.of("type", Json.of(type));
    }

    /** Any text. */
    record Text() implements ResponseFormat {
        @Override
        public Json json() {
            return typed("text");
        }
    }

    /** Any JSON object. */
    record JsonObject() implements ResponseFormat {
        @Override
        public Json json() {
            return typed("json_object");
        }
    }

    /**
     * JSON of a schema.
     *
     * @param strict whether an answer must keep to the whole schema; null leaves it to the server
     * @param description for the model: what the JSON is for; null if the schema says it all
     */
    record JsonSchema(
            String name,
            Json schema,
            @Nullable Boolean strict,
            @Nullable String description) implements ResponseFormat {
        /** A form without a description. */
        public JsonSchema(String name, Json schema, @Nullable Boolean strict) {
            this(name, schema, strict, null);
        }

        /**
         * Checks the arguments.
         *
         * @throws IllegalArgumentException if the name is null or blank, or the schema is no JSON object
         */
        public JsonSchema {
            Require.text("name", name);
            Schemas.requireObject("schema", schema);
        }

        @Override
        public Json json() {
            Json.Obj form = Json.Obj.of("name", Json.of(name));
            if (description != null) form = form.with("description", Json.of(description));
            form = form.with("schema", schema);
            return typed("json_schema")
                    .with("json_schema", strict == null ? form : form.with("strict", Json.of(strict)));
        }
    }

    /** JSON of a schema, in the older form of text-generation-inference. */
    record Grammar(Json schema) implements ResponseFormat {
        /**
         * Checks the argument.
         *
         * @throws IllegalArgumentException if the schema is no JSON object
         */
        public Grammar {
            Schemas.requireObject("schema", schema);
        }

        @Override
        public Json json() {
            return typed("json_object").with("value", schema);
        }
    }

    /** Text that matches a regular expression. */
    record Regex(String pattern) implements ResponseFormat {
        /**
         * Checks the argument.
         *
         * @throws IllegalArgumentException if it is null or blank
         */
        public Regex {
            Require.text("pattern", pattern);
        }

        @Override
        public Json json() {
            return typed("regex").with("value", Json.of(pattern));
        }
    }
}
