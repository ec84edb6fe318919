package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What stands in a text and can be found by simple rules. */
record Facts(String text, KnownNames known, SentimentWords moods) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.-])\\d+(?:\\.\\d+)?(?![\\p{L}\\d-])");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern MONEY = Pattern.compile("[€£$]|\\b(?:EUR|GBP|USD)\\b");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "$", "USD");

    /** The first number. */
    Optional<BigDecimal> number() {
        return first(NUMBER).map(BigDecimal::new);
    }

    /** The text that a field of this name asks for. */
    Optional<String> words(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "currency" -> first(MONEY).map(found -> SIGNS.getOrDefault(found, found));
            case "date", "day" -> first(DATE);
            case "city", "place", "country" -> name("LOC");
            case "person", "customer" -> name("PER");
            case "company", "organisation" -> name("ORG");
            case "product", "item" -> name("MISC");
            case "name" -> name("");
            case "problem", "complaint", "reason" -> worstSentence();
            default -> Optional.empty();
        };
    }

    /** Whether a telling word of the field's name or description is in the text. */
    boolean mentions(String field, String description) {
        return Keywords.of(field, description).in(text);
    }

    /**
     * The first constant that is in the text itself, or of which the description gives a word that is: {@code low: nuisance;
     * high: dangerous, injured}.
     */
    Optional<String> choice(JsonNode schema) {
        String lower = text.toLowerCase(Locale.ROOT);
        String description = schema.path("description").asText();
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .filter(constant -> Words.of(lower).lower().contains(constant.toLowerCase(Locale.ROOT))
                        || Keywords.list(clause(constant, description)).in(text))
                .findFirst();
    }

    /** What the description says of a constant, up to the next semicolon. */
    private static String clause(String constant, String description) {
        Pattern clause = Pattern.compile("\\b" + Pattern.quote(constant) + ":([^;]*)", Pattern.CASE_INSENSITIVE);
        return clause.matcher(description)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** The first name of a group; of any group if that is empty. */
    private Optional<String> name(String group) {
        Words words = Words.of(text);
        return new NameRules(known, words)
                .names().stream()
                        .filter(name -> name.group().startsWith(group))
                        .map(name -> words.slice(name.first(), name.next()))
                        .findFirst();
    }

    private Optional<String> worstSentence() {
        return Sentence.textsIn(text)
                .min(Comparator.comparingDouble(this::mood))
                .filter(sentence -> mood(sentence) < 0);
    }

    private double mood(String sentence) {
        return new SentimentRules(moods, sentence).sum();
    }

    private Optional<String> first(Pattern pattern) {
        return pattern.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
