package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEnginesTest extends Asking {

    private static final String ZERO_SHOT = "facebook/bart-large-mnli";
    private static final String SUMMARY = "facebook/bart-large-cnn";
    private static final String TRANSLATION = "Helsinki-NLP/opus-mt-en-de";
    private static final String TEXT_2_TEXT = "google/flan-t5-base";
    private static final String MASK = "distilbert/distilroberta-base";
    private static final String GPT_2 = "openai-community/gpt2";

    private static final String THEMES = "'candidate_labels':['price','quality','delivery','service','ease of use']";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "far too expensive for what it is, £89 | price",
                "the handle broke after a week | quality",
                "der Versand hat drei Wochen gedauert, Paket verloren | delivery",
                "the support staff were helpful and gave me a refund | service",
                "so simple, easy to set up | ease of use"
            })
    void findsTheThemeOfAReview(String review, String theme) {
        JsonNode answer = ask(ZERO_SHOT, "{'inputs':'" + review + "','parameters':{" + THEMES + "}}");
        assertThat(answer.path("sequence").textValue()).isEqualTo(review);
        assertThat(answer.at("/labels/0").textValue()).isEqualTo(theme);
        assertThat(answer.path("labels")).hasSize(5);
        assertThat(answer.at("/scores/0").doubleValue()).isGreaterThan(0.5).isLessThan(1);
    }

    @Test
    void scoresOfLabelsThatExcludeEachOtherAddUpToOne() {
        JsonNode scores = ask(ZERO_SHOT, "{'inputs':'late, and dear at £9','parameters':{" + THEMES + "}}")
                .path("scores");
        double sum = 0;
        for (JsonNode score : scores) sum += score.doubleValue();
        assertThat(sum).isBetween(0.999999, 1.000001);
    }

    @Test
    void scoresOfLabelsThatDoNotExcludeEachOtherStandAlone() {
        JsonNode answer = ask(
                ZERO_SHOT,
                "{'inputs':'late parcel, and far too expensive','parameters':{" + THEMES + ",'multi_label':true}}");
        assertThat(answer.at("/scores/1").doubleValue()).isGreaterThan(0.5);
        assertThat(answer.at("/scores/2").doubleValue()).isLessThan(0.5);
    }

    @Test
    void takesAnyLabelByTheWordsThatItSharesWithTheText() {
        JsonNode answer = ask(
                ZERO_SHOT,
                "{'inputs':['My cats sleep','The dog barks'],'parameters':{'candidate_labels':'a dog, a cat'}}");
        assertThat(answer).hasSize(2);
        assertThat(answer.at("/0/labels/0").textValue()).isEqualTo("a cat");
        assertThat(answer.at("/1/labels/0").textValue()).isEqualTo("a dog");
    }

    @Test
    void refusesZeroShotWithoutLabelsOrWithATemplateThatHasNoGap() {
        assertThat(send(ZERO_SHOT, "{'inputs':'a'}").error()).contains("candidate_labels");
        assertThat(send(ZERO_SHOT, "{'inputs':'a','parameters':{'candidate_labels':['x',' ']}}")
                        .status())
                .isEqualTo(400);
        assertThat(send(ZERO_SHOT, "{'inputs':'a','parameters':{'candidate_labels':['x'],'hypothesis_template':'no'}}")
                        .error())
                .contains("hypothesis_template");
    }

    @Test
    void summarisesWithSentencesOfTheText() {
        String text =
                "The kettle leaks. My kettle leaks every day and the kettle is loud. I like tulips. Leaks ruined my desk.";
        JsonNode answer = ask(SUMMARY, "{'inputs':'" + text + "','parameters':{'max_length':12}}");
        assertThat(answer).hasSize(1);
        String summary = answer.at("/0/summary_text").textValue();
        assertThat(summary).contains("kettle leaks").doesNotContain("tulips");
        assertThat(Sentence.textsIn(summary)).allMatch(text::contains);
    }

    @Test
    void summarisesAListAndKeepsAtLeastOneSentenceOfEach() {
        JsonNode answer = ask(
                SUMMARY,
                "{'inputs':['One two three.','No full stop'],"
                        + "'parameters':{'generate_parameters':{'max_new_tokens':1}}}");
        assertThat(texts(answer, "summary_text")).containsExactly("One two three.", "No full stop");
    }

    @Test
    void translatesWordByWordAndSaysSo() {
        assertThat(ask(TRANSLATION, "{'inputs':'Hello, my friend!'}")
                        .at("/0/translation_text")
                        .textValue())
                .isEqualTo("[word by word from a list, by no model] Hallo, mein Freund!");
        assertThat(ask(
                        TRANSLATION,
                        "{'inputs':['I see Zorblax','yes'],'parameters':{'src_lang':'en_XX','tgt_lang':'fr_XX'}}"))
                .hasSize(2)
                .anyMatch(each -> each.path("translation_text").asText().endsWith("Je vois Zorblax"));
        assertThat(send(TRANSLATION, "{'inputs':'a','parameters':{'tgt_lang':'fr'}}")
                        .error())
                .contains("src_lang");
        assertThat(send(TRANSLATION, "{'inputs':'a','parameters':{'src_lang':'en','tgt_lang':'ja'}}")
                        .error())
                .contains("tgt_lang");
    }

    @Test
    void doesWhatStandsBeforeTheText() {
        assertThat(ask(TEXT_2_TEXT, "{'inputs':'translate English to German: my house'}")
                        .at("/0/generated_text")
                        .textValue())
                .endsWith("mein Haus");
        assertThat(ask(TEXT_2_TEXT, "{'inputs':'summarize: One.'}")
                        .at("/0/generated_text")
                        .textValue())
                .isEqualTo("One.");
        assertThat(ask(TEXT_2_TEXT, "{'inputs':'sing'}").at("/0/generated_text").textValue())
                .contains("not a model");
    }

    @Test
    void fillsOneGapWithAListAndTwoWithAListOfLists() {
        JsonNode one = ask(MASK, "{'inputs':'Good <mask>!','parameters':{'top_k':2}}");
        assertThat(texts(one, "sequence")).containsExactly("Good morning!", "Good day!");
        assertThat(one.at("/0/token_str").textValue()).isEqualTo(" morning");
        assertThat(one.at("/0/score").doubleValue())
                .isGreaterThan(one.at("/1/score").doubleValue());
        JsonNode two = ask(MASK, "{'inputs':'I <mask> <mask>.'}");
        assertThat(two).hasSize(2);
        assertThat(two.get(0)).hasSize(5);
        assertThat(two.at("/0/0/sequence").textValue()).isEqualTo("I love <mask>.");
    }

    @Test
    void choosesAmongTheTargetsAlone() {
        JsonNode answer = ask(MASK, "{'inputs':'Good <mask>!','parameters':{'targets':['xylophone','day']}}");
        assertThat(texts(answer, "token_str")).containsExactly(" day", " xylophone");
        assertThat(send(MASK, "{'inputs':'no gap'}").error()).contains("mask_token");
    }

    @Test
    void generatesInTheNativeForm() {
        JsonNode answer = ask(
                GPT_2, "{'inputs':'Once','parameters':{'max_new_tokens':2,'details':true,'return_full_text':true}}");
        assertThat(answer.at("/0/generated_text").textValue()).isEqualTo("Once... I");
        assertThat(answer.at("/0/details/finish_reason").textValue()).isEqualTo("length");
        assertThat(answer.at("/0/details/tokens")).hasSize(2);
    }

    @Test
    void streamsTheNativeFormWithoutDone() {
        String[] events = send(GPT_2, "{'inputs':'Once','parameters':{'max_new_tokens':2},'stream':true}")
                .text()
                .split("\n\n");
        assertThat(events).hasSize(2).allMatch(event -> event.startsWith("data: {\"index\":"));
        assertThat(events[0]).contains("\"generated_text\":null", "\"text\":\"...\"");
        assertThat(events[1]).contains("\"generated_text\":\"... I\"", "\"finish_reason\":\"length\"");
    }
}
