package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.FailedChoice;
import io.github.hfclient.tasks.internal.TokenLogprobs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what a model wrote: in the form of text-generation-inference, with or without a list, in that of OpenAI, or from the
 * events of a stream, which come here as a list.
 */
final class GeneratedTextReader implements Decoder<GeneratedText> {
    @Override
    public GeneratedText read(JsonIn in, Body asked) {
        return read(in, TextGeneration.details(asked.parameters()));
    }

    @Override
    public boolean readsEvents() {
        return true;
    }

    static GeneratedText read(JsonIn in, boolean details) {
        Json answer = unwrapped(in.json());
        List<Json> choices = answer.get("choices").items();
        if (!choices.isEmpty()) return first(completions(choices, answer.get("usage")));
        List<Json> texts = answer instanceof Json.Obj ? List.of(answer) : answer.items();
        if (!texts.isEmpty() && texts.stream().allMatch(GeneratedTextReader::isText)) return first(natives(texts));
        if (texts.size() > 1 && answer instanceof Json.Arr) return ofEvents(texts, details);
        throw new JsonException(
                "expected an object with generated_text, or with choices of which the first has a text");
    }

    /** Some servers put a list around the answer, or one more. */
    private static Json unwrapped(Json answer) {
        Json only = answer.items().size() == 1 ? answer.get(0) : Json.Null.NULL;
        boolean wrapped = only instanceof Json.Arr || !only.get("choices").absent();
        return wrapped ? unwrapped(only) : answer;
    }

    private static boolean isText(Json answer) {
        return answer.get("generated_text").string() != null;
    }

    private static GeneratedText first(List<GeneratedText> all) {
        GeneratedText first = all.get(0);
        return all.size() == 1 ? first : first.alternatives(all.subList(1, all.size()));
    }

    private static List<GeneratedText> natives(List<Json> answers) {
        List<GeneratedText> texts = new ArrayList<>();
        for (Json answer : answers) {
            Json details = answer.get("details");
            texts.add(detailed(answer, details));
            for (Json other : details.get("best_of_sequences").items()) texts.add(detailed(other, other));
        }
        return texts;
    }

    private static GeneratedText detailed(Json answer, Json details) {
        List<GeneratedToken> tokens = GeneratedToken.list(details.get("tokens"), details.get("top_tokens"));
        List<GeneratedToken> prefill = GeneratedToken.list(details.get("prefill"), Json.Null.NULL);
        String text = answer.get("generated_text").string();
        return GenerationEnd.of(details).text(text == null ? "" : text, tokens, prefill);
    }

    /** In the order of their numbers, where they have some; others stay where they are. */
    private static List<GeneratedText> completions(List<Json> choices, Json usage) {
        return choices.stream()
                .sorted(Comparator.comparingDouble(GeneratedTextReader::index))
                .map(choice -> completed(choice, usage))
                .toList();
    }

    private static double index(Json choice) {
        Double index = choice.get("index").number();
        return index == null ? 0 : index;
    }

    private static GeneratedText completed(Json choice, Json usage) {
        GenerationEnd end = GenerationEnd.of(choice, usage);
        FailedChoice.refuse(choice.get("error"), choice.get("finish_reason").string());
        String text = choice.get("text").string();
        if (text == null) throw new JsonException("expected an object with choices that have a text");
        return end.text(text, GeneratedToken.list(TokenLogprobs.parallel(choice.get("logprobs"))), List.of());
    }

    private static GeneratedText ofEvents(List<Json> events, boolean details) {
        TextSoFar soFar = new TextSoFar(details);
        boolean done = false;
        for (Json event : events) {
            done = done || event.equals(Json.of("[DONE]"));
            if (!done) soFar.take(JsonIn.of(event.text()));
        }
        if (!soFar.ended(done)) throw new JsonException("expected a text, found events that end before it does");
        return soFar.text();
    }
}
