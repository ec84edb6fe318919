package io.github.hfclient.wire;

import static io.github.hfclient.wire.Expected.answer;

import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Bodies;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a call must come to for each odd body of a 200. The task of these tests wants labels and takes any score. */
final class ExpectedBodies {
    private ExpectedBodies() {}

    static Expected of(Bodies row) {
        return switch (row) {
            case NULL_SCORE -> labelled("\"score\":null");
            case NAN, INFINITY -> labelled("\"score\":null"); // as Python writes what it cannot say
            case NO_SCORE -> answer("[{\"label\":\"A\"}]");
            case TEXT_SCORE -> labelled("\"score\":\"high\"");
            case DOUBLE_FIELD -> labelled("\"score\":0.9");
            case TRAILING_BLANKS, BOM -> labelled("\"score\":0.5");
            case BEYOND_DOUBLE -> labelled("\"score\":1e400"); // a tree holds numbers as they are
            case HUGE_EXPONENT -> labelled("\"score\":0.5,\"more\":1e999999999");
            case MANY_KEYS -> labelled("\"score\":0.5" + manyKeys());
            case OVERLONG_UTF8 -> answer("[{\"label\":\"/\",\"score\":0.5}]"); // Jackson takes two bytes for a slash
            case LONE_SURROGATE -> answer("[{\"label\":\"\\ud83c\",\"score\":0.5}]");
            case UTF16, LATIN1_CHARSET, NO_CONTENT_TYPE, TEXT_CONTENT_TYPE, GZIP -> labels();
            default -> Expectations.unreadable();
        };
    }

    private static Expected labels() {
        return answer(Answers.LABELS_JSON.substring(1, Answers.LABELS_JSON.length() - 1));
    }

    private static Expected labelled(String rest) {
        return answer("[{\"label\":\"A\"," + rest + "}]");
    }

    private static String manyKeys() {
        return IntStream.range(0, 20_000)
                .mapToObj(key -> ",\"key" + key + "\":" + key)
                .collect(Collectors.joining());
    }
}
