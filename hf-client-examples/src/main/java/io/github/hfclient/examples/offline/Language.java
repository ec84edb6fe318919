package io.github.hfclient.examples.offline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages of the rules, told apart by their commonest little words. */
enum Language {
    EN("the and is it i my to of was this that for with but not have on in so you a are they very after all"),
    DE("der die das und ist ich nicht ein eine es mit zu den war aber auch auf für sehr im nach leider sie wie"),
    FR("le la les et est je ne pas un une des du très mais pour avec c'est il que qui en au j'ai après plus trop"),
    ES("el la los las y es no un una muy pero para con lo que de se me mi por está del al más todo bien"),
    IT("il lo la gli e è non un una molto ma per con che di mi si dopo del della più anche ho questo bene"),
    NL("de het een en is ik niet van met voor op maar zeer heel dat erg mijn na goed was deze aan te ook"),
    PT("o a os as e é não um uma muito mas para com que de em me meu minha do da depois mais ótimo foi");

    private final String littleWords;

    Language(String littleWords) {
        this.littleWords = ' ' + littleWords + ' ';
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean negatesBehind() {
        return this == DE || this == NL || this == FR;
    }

    /** Whether it is one of the commonest little words, in small letters. */
    boolean little(String lowerCaseWord) {
        return littleWords.contains(' ' + lowerCaseWord + ' ');
    }

    /** The language with the most little words in the text; English if no word tells. */
    static Language of(List<String> lowerCaseWords) {
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Language language) -> language.countIn(lowerCaseWords))
                        .thenComparing(Comparator.comparing(Language::ordinal).reversed()))
                .orElseThrow();
    }

    private long countIn(List<String> words) {
        return words.stream().filter(word -> little(word)).count();
    }
}
