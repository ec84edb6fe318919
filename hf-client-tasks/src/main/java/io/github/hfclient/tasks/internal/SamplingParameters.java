package io.github.hfclient.tasks.internal;

import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of everything that writes word by word, whose rules are more than a range. */
public final class SamplingParameters {
    private static final int MOST_STOPS = 4;

    private SamplingParameters() {}

    /** A share of 1 changes nothing, and text-generation-inference refuses it: then nothing is sent. */
    public static Parameters share(Parameters settings, String field, String argument, double value) {
        if (!(value > 0 && value <= 1)) throw above0(argument, value, " and at most 1");
        return value == 1 ? without(settings, field) : settings.with(field, value);
    }

    public static double positive(String argument, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) throw above0(argument, value, " and finite");
        return value;
    }

    private static IllegalArgumentException above0(String argument, double value, String rest) {
        return new IllegalArgumentException(argument + " is " + value + ", must be above 0" + rest);
    }

    /** All 64 bits count, since servers give back seeds beyond the range of a long. But -1 asks some for any seed. */
    public static BigInteger seed(long unsigned) {
        return unsigned == -1 ? BigInteger.ONE.negate() : new BigInteger(Long.toUnsignedString(unsigned));
    }

    /** At most as many as servers take; blanks and line breaks alone are good reasons to stop. */
    public static List<String> stops(List<String> texts) {
        List<String> stops = CheckedLists.copyOfSome("stop", texts);
        if (stops.contains("")) throw new IllegalArgumentException("an element of stop is empty");
        if (stops.size() <= MOST_STOPS) return stops;
        throw new IllegalArgumentException("stop has " + stops.size() + " elements, must be at most " + MOST_STOPS);
    }

    private static Parameters without(Parameters settings, String field) {
        Map<String, Json> rest = new LinkedHashMap<>(settings.all());
        rest.remove(field);
        return new Parameters(new Json.Obj(rest));
    }
}
