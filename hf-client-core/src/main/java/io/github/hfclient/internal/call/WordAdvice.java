package io.github.hfclient.internal.call;

import io.github.hfclient.Task;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller can do about a mistake that only the server's words tell of. The first that fits is given. The words are those
 * of text-generation-inference, text-embeddings-inference, the inference toolkit, vLLM and the providers.
 */
final class WordAdvice {
    private record Rule(Pattern words, String advice) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "not a chat model|chat template|template not found",
                    "this model has no form for chats: let it go on with a text, or choose one made for chat"),
            rule(
                    "is a chat model|supported tasks?: conversational|missing field .messages.",
                    "this model answers chats alone: ask it with a chat"),
            rule("not supported for task", "this model is made for another task: see its page on the Hub"),
            rule(
                    "max_(?:new_|completion_)?tokens\\W{0,3}(?:must be <=|is too large)|tokens in the completion",
                    "the text and its answer are longer than the model reads: shorten the text, or ask for fewer new tokens"),
            rule(
                    "less than \\d+ tokens|context (?:length|window)|sequence length|prompt is too long|too many tokens"
                            + "|input is too long|size of tensor a \\(\\d+\\) must match",
                    "the text is longer than the model reads: shorten it, or send it in parts"),
            rule(
                    "unknown variant .{0,2}json_schema|response_format.{0,80}(?:unsupported|unavailable|not supported)",
                    "this server takes no json_schema: try another response format, such as ResponseFormat.grammar(..)"
                            + " or JSON_OBJECT"),
            rule("maximum allowed batch size", "send fewer rows in one list, see listRows(..) of a batch"),
            rule("stream.{0,3} is not supported", "this model does not stream: use call instead of stream"),
            rule(
                    "model_kwargs|additional propert|extra inputs are not permitted|unexpected keyword argument"
                            + "|un(?:known|recognized) (?:field|parameter|argument)",
                    "leave out what it names"),
            rule(
                    "malformed soundfile|invalid image|cannot identify image",
                    "the server cannot read the file: check that it is whole, and of the type that it is sent as"),
            rule(
                    "content type .{0,80}not supported|unsupported media type",
                    "the server does not take this media type: send the file in another one"),
            rule("gated repo|access to model .{0,200} is restricted", "accept the terms on the model's page"),
            rule(
                    "pro subscription",
                    "the account needs a subscription for this model: choose another one, or subscribe"),
            rule("must provide a model parameter|^only .* allowed", "choose a model of this server with on(..)"),
            rule(
                    "field required|missing field|is a required property",
                    "the request lacks what this model needs: see the model's page, and add it with parameter(..)"));

    private WordAdvice() {}

    private static Rule rule(String words, String advice) {
        return new Rule(Pattern.compile(words, Pattern.CASE_INSENSITIVE), "; " + advice);
    }

    /** As {@link #on(String)}, for a route whose servers can cut the text themselves. */
    static String on(@Nullable String words, Task.Route route) {
        String advice = on(words);
        boolean cut = advice.contains("longer than the model reads") && route == Task.Route.PIPELINE;
        return cut ? advice + ", or have it cut with truncate(true)" : advice;
    }

    /** Empty if the words say all there is to say. */
    static String on(@Nullable String words) {
        if (words == null) return "";
        return RULES.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .findFirst()
                .map(Rule::advice)
                .orElse("");
    }
}
