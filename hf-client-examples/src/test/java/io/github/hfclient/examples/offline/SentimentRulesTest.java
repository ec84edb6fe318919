package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentRulesTest {

    private static final SentimentWords WORDS = SentimentWords.load();

    private static double sum(String text) {
        return new SentimentRules(WORDS, text).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This lamp is wonderful",
                "Der Rucksack ist hervorragend und ich bin sehr zufrieden",
                "La bouilloire est géniale, je la recommande",
                "La lámpara es preciosa y funciona muy bien",
                "Il robot è ottimo, lo consiglio",
                "De kan is geweldig en het werkt goed",
                "O copo é ótimo e muito bonito",
                "\uD83D\uDE0D"
            })
    void hearsPraiseInEveryLanguage(String text) {
        assertThat(sum(text)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This lamp is awful",
                "Der Rucksack ist schon kaputt und ich bin enttäuscht",
                "La bouilloire est nulle et le couvercle est cassé",
                "La lámpara es horrible y no funciona",
                "Il robot è pessimo, non lo consiglio",
                "De kan is waardeloos en het deksel lekt",
                "O copo é péssimo e já está partido",
                "\uD83D\uDE21"
            })
    void hearsBlameInEveryLanguage(String text) {
        assertThat(sum(text)).isNegative();
    }

    @Test
    void hearsNothingInAPlainStatement() {
        assertThat(sum("The parcel contains one kettle")).isZero();
    }

    @Test
    void turnsWhatIsNegated() {
        assertThat(sum("This is not good")).isNegative();
        assertThat(sum("Das ist nicht schlecht")).isPositive();
    }

    @Test
    void negatesNoFurtherThanTheSentence() {
        assertThat(sum("Is it worth the money? I think not. Good.")).isGreaterThan(sum("I think not good"));
    }

    @Test
    void addsWeightForEmphasis() {
        double plain = sum("it is good");
        assertThat(sum("it is very good")).isGreaterThan(plain);
        assertThat(sum("it is GOOD")).isGreaterThan(plain);
        assertThat(sum("it is good!")).isGreaterThan(plain);
        assertThat(sum("it is good!!!")).isEqualTo(sum("it is good!!!!!!!!"));
    }

    @Test
    void countsWhatFollowsAButForMore() {
        assertThat(sum("slow but good")).isGreaterThan(sum("good but slow"));
    }

    @Test
    void readsTwoListedWordsAsOne() {
        assertThat(sum("it was never again")).isEqualTo(-1.5);
    }
}
