package io.github.hfclient.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random values, the same for the same seed. */
final class RandomJson {
    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    Json value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> Json.Null.NULL;
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2 ->
                new Json.Num(new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(400) - 200));
            case 3 -> new Json.Num(BigDecimal.valueOf(random.nextInt(100) - 50));
            case 4 -> new Json.Str(text());
            case 5 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) items.add(value(depth));
        return new Json.Arr(items);
    }

    private Json object(int depth) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) fields.put(text(), value(depth));
        return new Json.Obj(fields);
    }

    /** Any code points but halves of surrogate pairs, among them control characters, quotes and emoji. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) text.appendCodePoint(codePoint());
        return text.toString();
    }

    private int codePoint() {
        int any = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
        return any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE ? 'x' : any;
    }
}
