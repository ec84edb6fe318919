package io.github.hfclient.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Vectors for a list of texts, in the forms in which servers send them. */
final class Vectors {
    static final int TEXTS = 32;
    static final int DIMENSIONS = 1024;
    static final List<String> ASKED = IntStream.range(0, TEXTS)
            .mapToObj(i -> "A man inspects the uniform of figure " + i)
            .toList(); // equal ones would be asked about once
    static final String NATIVE = joined(Vectors::text);
    static final String LISTS = "{\"object\":\"list\",\"data\":" + joined(row -> entry(row, text(row))) + "}";
    static final String BASE64 = "{\"object\":\"list\",\"data\":" + joined(row -> entry(row, base64(row))) + "}";

    private Vectors() {}

    private static String joined(Function<Integer, String> row) {
        return IntStream.range(0, TEXTS).boxed().map(row).collect(Collectors.joining(",", "[", "]"));
    }

    private static String entry(int row, String vector) {
        return "{\"object\":\"embedding\",\"index\":" + row + ",\"embedding\":" + vector + "}";
    }

    private static String text(int row) {
        return numbers(row).mapToObj(value -> Float.toString((float) value)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String base64(int row) {
        ByteBuffer bytes = ByteBuffer.allocate(DIMENSIONS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers(row).forEach(value -> bytes.putFloat((float) value));
        return '"' + Base64.getEncoder().encodeToString(bytes.array()) + '"';
    }

    private static DoubleStream numbers(int row) {
        Random random = new Random(row);
        return IntStream.range(0, DIMENSIONS).mapToDouble(i -> random.nextGaussian() / 32);
    }
}
