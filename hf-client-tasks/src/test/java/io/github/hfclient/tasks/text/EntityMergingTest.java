package io.github.hfclient.tasks.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tokens become entities. A token is written {@code index label word}; its offsets are those of the word in the text, found
 * from left to right.
 */
class EntityMergingTest {
    private static final String TEXT = "Ada Lovelace met Bob in New York City";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            B- and I-                      | 1 B-PER Ada, 2 I-PER Love, 3 I-PER ##lace      | PER:Ada Lovelace
            I- alone, the other scheme     | 1 I-PER Ada, 2 I-PER Lovelace                  | PER:Ada Lovelace
            B- begins another              | 1 B-PER Ada, 2 B-PER Lovelace                  | PER:Ada PER:Lovelace
            another kind                   | 1 B-PER Ada, 2 I-LOC Lovelace                  | PER:Ada LOC:Lovelace
            a token between                | 1 B-PER Ada, 4 I-PER Bob                       | PER:Ada PER:Bob
            plain neighbours               | 1 PER Ada, 2 PER Lovelace                      | PER:Ada Lovelace
            plain, apart                   | 1 PER Ada, 4 PER Bob                           | PER:Ada PER:Bob
            plain, another kind            | 1 PER Ada, 2 LOC Lovelace                      | PER:Ada LOC:Lovelace
            I- after plain                 | 6 LOC New, 7 I-LOC York, 8 I-LOC City          | LOC:New York City
            rest of a word, another kind   | 2 B-PER Love, 3 I-LOC ##lace                   | PER:Lovelace
            rest of a word, marked B-      | 2 B-PER Love, 3 B-PER ##lace                   | PER:Lovelace
            after such a rest              | 1 B-PER Ada, 2 I-PER Love, 3 B-LOC ##lace, 4 I-PER met | PER:Ada Lovelace met
            rest of a word that is missing | 3 I-PER ##lace, 5 B-PER Bob                    | PER:lace PER:Bob
            two of one kind                | 1 B-PER Ada, 2 I-PER Lovelace, 4 B-PER Bob     | PER:Ada Lovelace PER:Bob
            a label that only looks marked | 1 B- Ada, 2 I- Lovelace                        | B-:Ada I-:Lovelace
            """)
    void mergesByTheNumberOfTheToken(String name, String tokens, String expected) {
        assertThat(read(tokens, true, true)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a blank between  | - B-PER Ada, - I-PER Lovelace           | PER:Ada Lovelace
            nothing between  | - B-PER Love, - I-PER ##lace            | PER:Lovelace
            a word between   | - B-PER Ada, - I-PER Bob                | PER:Ada PER:Bob
            plain            | - LOC New, - LOC York, - LOC City       | LOC:New York City
            plain, apart     | - LOC New, - LOC City                   | LOC:New LOC:City
            """)
    void mergesByOffsetsWhereTokensHaveNoNumber(String name, String tokens, String expected) {
        assertThat(read(tokens, false, true)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            WordPiece              | 1 B-PER Ada, 2 I-PER Love, 3 I-PER ##lace  | PER:Ada Lovelace
            SentencePiece          | 1 B-PER ▁Ada, 2 I-PER ▁Love, 3 I-PER lace  | PER:Ada Lovelace
            byte-level BPE         | 1 B-PER Ada, 2 I-PER ĠLove, 3 I-PER lace   | PER:Ada Lovelace
            byte-level BPE, begun  | 1 B-PER ĠAda, 2 I-PER ĠLove, 3 I-PER lace  | PER:Ada Lovelace
            """)
    void joinsThePiecesWhereThereAreNoOffsets(String name, String tokens, String expected) {
        assertThat(read(tokens, true, false)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the marks count        | - B-PER Ada, - I-PER Love, - I-PER ##lace  | PER:Ada Lovelace
            plain ones stay alone  | - PER Ada, - PER Bob                       | PER:Ada PER:Bob
            """)
    void goesByTheMarksWhereNoPlaceIsKnown(String name, String tokens, String expected) {
        assertThat(read(tokens, false, false)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BIOES               | 1 B-PER Ada, 2 E-PER Lovelace, 4 S-PER Bob, 6 B-LOC New, 7 I-LOC York, 8 E-LOC City | PER:Ada Lovelace PER:Bob LOC:New York City
            BILOU               | 1 B-PER Ada, 2 L-PER Lovelace, 4 U-PER Bob, 6 B-LOC New, 7 I-LOC York, 8 L-LOC City | PER:Ada Lovelace PER:Bob LOC:New York City
            one alone           | 4 S-PER Bob                       | PER:Bob
            two alone           | 1 S-PER Ada, 2 S-PER Lovelace     | PER:Ada PER:Lovelace
            a rest of a word    | 1 U-PER Love, 2 L-PER ##lace      | PER:Lovelace
            only looks marked   | 1 E-mail Ada, 4 S-shape Bob       | E-mail:Ada S-shape:Bob
            """)
    void knowsSchemesWithMoreMarks(String name, String tokens, String expected) {
        assertThat(read(tokens, true, true)).as(name).isEqualTo(expected);
    }

    @Test
    void knowsThemInWhatTheServerMerged() {
        Json answer = Json.parse("""
                [{"entity_group":"LOC","score":0.9,"word":"New York","start":24,"end":32},
                {"entity_group":"E-LOC","score":0.7,"word":"City","start":33,"end":37},
                {"entity_group":"S-PER","score":0.9,"word":"Bob","start":17,"end":20}]""");
        assertThat(entities(answer)).extracting(Entity::entityGroup).containsExactly("LOC", "PER");
        assertThat(entities(answer)).extracting(Entity::word).containsExactly("New York City", "Bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2581", "\u0120"})
    void oneWordIsOneEntityThoughEachPieceBeginsOne(String blank) {
        Json answer = Json.parse("""
                [{"entity":"B-PER","index":2,"score":0.9,"word":"_Love","start":4,"end":8},
                {"entity":"B-PER","index":3,"score":0.9,"word":"lace","start":8,"end":12},
                {"entity":"B-PER","index":4,"score":0.9,"word":"_met","start":13,"end":16}]""".replace("_", blank));
        assertThat(entities(answer)).extracting(Entity::word).containsExactly("Lovelace", "met");
        Json without = Json.parse(answer.text().replaceAll(",\"(?:start|end)\":\\d+", ""));
        assertThat(entities(without)).extracting(Entity::word).containsExactly("Lovelace", "met");
    }

    @Test
    void aScriptWithoutBlanksHasNoWordsToTellBy() {
        Json answer = Json.parse("""
                [{"entity":"B-PER","index":1,"score":0.9,"word":"\u2581\u5f20\u4e09","start":0,"end":2},
                {"entity":"B-PER","index":2,"score":0.9,"word":"\u674e\u56db","start":2,"end":4}]""");
        TokenClassification request = TokenClassification.of("\u5f20\u4e09\u674e\u56db");
        Entities found = request.task().decoder().read(JsonIn.of(answer.text()), request.body());
        assertThat(found).extracting(Entity::word).containsExactly("\u5f20\u4e09", "\u674e\u56db");
    }

    @ParameterizedTest
    @CsvSource({
        "Jos\u00c3\u00a9, Jos\u00e9",
        "\u0120Jos \u00c3\u00a9, Jos\u00e9",
        "\u0120Jos \u00c3 \u00a9, Jos\u00e9",
        "\u0120Z\u00c3\u00bc rich, Z\u00fcrich",
        "Jos\u00e9, Jos\u00e9",
        "\u0120\u00e6\u013f\u0130, \u674e"
    })
    void decodesWordsOfByteLevelTokenizers(String words, String expected) {
        List<Json> answer = new ArrayList<>();
        for (String word : words.split(" ")) {
            String label = answer.isEmpty() ? "B-PER" : "I-PER";
            answer.add(Json.of(Map.of("entity", label, "score", 0.9, "word", word, "index", answer.size() + 1)));
        }
        assertThat(entities(Json.of(answer))).extracting(Entity::word).containsExactly(expected);
    }

    @Test
    void scoreIsTheMean() {
        Json answer = Json.of(List.of(
                Map.of("entity", "B-PER", "score", 0.9, "index", 1, "word", "Ada"),
                Map.of("entity", "I-PER", "score", 0.6, "index", 2, "word", "Love"),
                Map.of("entity", "I-PER", "score", 0.3, "index", 3, "word", "##lace")));
        assertThat(entities(answer).entities().get(0).score()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void leavesAloneWhatTheServerMerged() {
        Json answer = Json.of(List.of(
                Map.of("entity_group", "I-PER", "score", 0.9, "word", "##Ada"),
                Map.of("entity_group", "I-PER", "score", 0.9, "word", "##Bob")));
        assertThat(entities(answer)).extracting(Entity::entityGroup).containsExactly("I-PER", "I-PER");
        assertThat(entities(answer)).extracting(Entity::word).containsExactly("##Ada", "##Bob");
    }

    @Test
    void piecesWithAndWithoutOffsetsTogetherHaveNone() {
        Json answer = Json.of(List.of(
                Map.of("entity", "B-PER", "score", 0.9, "index", 1, "word", "Ada", "start", 0, "end", 3),
                Map.of("entity", "I-PER", "score", 0.6, "index", 2, "word", "Lovelace")));
        Entity found = entities(answer).entities().get(0);
        assertThat(found.word()).isEqualTo("Ada Lovelace");
        assertThat(found.start()).isNull();
    }

    private static String read(String tokens, boolean numbers, boolean offsets) {
        List<Json> answer = new ArrayList<>();
        int from = 0;
        for (String token : tokens.split(",", -1)) {
            String[] parts = token.strip().split(" ", 3);
            String word = parts[2].startsWith("##") ? parts[2].substring(2) : parts[2];
            int start = TEXT.indexOf(word, from);
            if (offsets) from = start + word.length();
            answer.add(token(parts, numbers, offsets, start, from));
        }
        return entities(Json.of(answer)).entities().stream()
                .map(entity -> entity.entityGroup() + ":" + entity.word())
                .collect(joining(" "));
    }

    private static Json token(String[] parts, boolean number, boolean offsets, int start, int end) {
        Map<String, Object> token = new LinkedHashMap<>(Map.of("entity", parts[1], "score", 0.9, "word", parts[2]));
        if (number) token.put("index", Integer.valueOf(parts[0]));
        if (offsets) token.putAll(Map.of("start", start, "end", end));
        return Json.of(token);
    }

    private static Entities entities(Json answer) {
        TokenClassification request = TokenClassification.of(TEXT);
        return request.task().decoder().read(JsonIn.of(answer.text()), request.body());
    }
}
