package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionEnginesTest extends Asking {

    private static final String QUESTION = "deepset/roberta-base-squad2";
    private static final String TABLE = "google/tapas-base-finetuned-wtq";
    private static final String CONTEXT =
            "\uD83D\uDE80 Marie Curie was born in Warsaw on 7 November 1867. She won 2 prizes. "
                    + "In Paris she found radium.";
    private static final String PRODUCTS =
            "{'Product':['Kettle','Lamp','Mug'],'Price':['49','62','19'],'Shop':['York','Leeds','York']}";

    private JsonNode asked(String question, String parameters) {
        return ask(
                QUESTION,
                "{'inputs':{'question':'" + question + "','context':'" + CONTEXT + "'},'parameters':" + parameters
                        + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who was born in Warsaw? | Marie Curie",
                "Where was Marie Curie born? | Warsaw",
                "When was Marie Curie born? | 7 November 1867",
                "How many prizes were won? | 2",
                "What was found in Paris? | radium"
            })
    void answersFromTheSentenceThatSharesMostWords(String question, String expected) {
        JsonNode answer = asked(question, "{}");
        assertThat(answer.path("answer").textValue()).contains(expected);
        assertThat(answer.path("score").doubleValue()).isBetween(0.1, 0.95);
        int start = CONTEXT.offsetByCodePoints(0, answer.path("start").intValue());
        int end = CONTEXT.offsetByCodePoints(0, answer.path("end").intValue());
        assertThat(CONTEXT.substring(start, end))
                .isEqualTo(answer.path("answer").textValue());
    }

    @Test
    void givesAListOnlyIfThereAreSeveralAnswers() {
        assertThat(asked("Which prizes did Marie Curie win in Paris?", "{'top_k':2}"))
                .hasSize(2);
        assertThat(asked("What is radium?", "{'top_k':3}").isObject()).isTrue();
    }

    @Test
    void givesNoAnswerWhereNoneMayBe() {
        JsonNode none = asked("Does zinc rust?", "{'handle_impossible_answer':true}");
        assertThat(none.path("answer").textValue()).isEmpty();
        assertThat(none.path("end").intValue()).isZero();
        assertThat(asked("Does zinc rust?", "{}").path("score").doubleValue()).isZero();
    }

    @Test
    void refusesAQuestionWithoutAContext() {
        assertThat(send(QUESTION, "{'inputs':{'question':'Who?'}}").error()).contains("context");
    }

    private JsonNode askedOfTheTable(String question) {
        return ask(TABLE, "{'inputs':{'query':'" + question + "','table':" + PRODUCTS + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the price of the lamp? | 62",
                "What is the total price? | SUM > 49, 62, 19",
                "What is the average price in York? | AVERAGE > 49, 19",
                "How many products are in the shop in York? | COUNT > Kettle, Mug",
                "Which product costs 19? | Mug"
            })
    void answersWithCellsOfATable(String question, String expected) {
        assertThat(askedOfTheTable(question).path("answer").textValue()).isEqualTo(expected);
    }

    @Test
    void tellsWhereTheCellsAreAndWhatToMakeOfThem() {
        JsonNode answer = askedOfTheTable("What is the average price in York?");
        assertThat(answer.path("coordinates")).hasToString("[[0,1],[2,1]]");
        assertThat(texts(answer.path("cells"))).containsExactly("49", "19");
        assertThat(answer.path("aggregator").textValue()).isEqualTo("AVERAGE");
        assertThat(askedOfTheTable("What is the price of the lamp?")
                        .path("aggregator")
                        .textValue())
                .isEqualTo("NONE");
    }

    @Test
    void refusesATableWhoseColumnsDiffer() {
        assertThat(send(TABLE, "{'inputs':{'query':'a','table':{'a':['1'],'b':[]}}}")
                        .error())
                .contains("same length");
        assertThat(send(TABLE, "{'inputs':{'table':{'a':['1']}}}").error()).contains("query");
    }

    @Test
    void answersTabularTasksRowByRow() {
        String data = "{'inputs':{'data':{'a':['1','9'],'b':['3','7 cm']}}}";
        assertThat(texts(ask("julien-c/wine-quality", data))).containsExactly("low", "high");
        assertThat(ask("scikit-learn/Fish-Weight", data)).hasToString("[2.0,8.0]");
        assertThat(send("scikit-learn/Fish-Weight", "{'table':{}}").error()).contains("inputs.data");
    }
}
