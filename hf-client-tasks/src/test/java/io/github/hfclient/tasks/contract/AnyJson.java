package io.github.hfclient.tasks.contract;

import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any JSON, of which the names of fields often mean something: they are those of good answers. */
final class AnyJson {
    private static final Object[] LEAVES = {
        0, 1, -1, 0.5, 3, 1e300, 2147483648L, "", "a", "Ada", "##a", "B-PER", "AAAAPwAAoL8=", true, false, "\uD83D"
    };

    private final Arbitrary<String> names;

    AnyJson(List<Json> good) {
        Stream<String> known = good.stream().flatMap(AnyJson::names);
        names = Arbitraries.of(Stream.concat(Stream.of("x"), known).distinct().toList());
    }

    private static Stream<String> names(Json json) {
        Stream<String> here = json instanceof Json.Obj object ? object.fields().keySet().stream() : Stream.of();
        return Stream.concat(here, inside(json).flatMap(AnyJson::names));
    }

    /** Nested so deep at most. */
    Arbitrary<Json> value(int depth) {
        return Arbitraries.recursive(AnyJson::leaf, this::around, 0, depth);
    }

    private static Arbitrary<Json> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.just(Json.Null.NULL), Arbitraries.of(LEAVES).map(Json::of));
    }

    private Arbitrary<Json> around(Arbitrary<Json> inner) {
        Arbitrary<Json> array = inner.list().ofMaxSize(3).map(Json.Arr::new);
        Arbitrary<Json> object = Combinators.combine(names, inner)
                .as(Map::entry)
                .list()
                .ofMaxSize(5)
                .map(AnyJson::object);
        return Arbitraries.oneOf(leaf(), array, object);
    }

    private static Json object(List<Map.Entry<String, Json>> entries) {
        Map<String, Json> fields = new LinkedHashMap<>();
        entries.forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new Json.Obj(fields);
    }

    /** This one with one part replaced, which may be all of it. */
    Arbitrary<Json> changed(Json json) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, parts(json) - 1);
        return Combinators.combine(places, value(3)).as((place, other) -> new Change(place, other).in(json));
    }

    private static int parts(Json json) {
        return 1 + inside(json).mapToInt(AnyJson::parts).sum();
    }

    private static Stream<Json> inside(Json json) {
        return json instanceof Json.Obj object ? object.fields().values().stream() : json.items().stream();
    }

    /** Counts the parts, each before those inside it, until it comes to the one that is to be replaced. */
    private static final class Change {
        private final Json other;
        private int left;

        Change(int place, Json other) {
            this.left = place;
            this.other = other;
        }

        Json in(Json json) {
            if (left-- == 0) return other;
            if (json instanceof Json.Obj object) return in(object);
            if (json instanceof Json.Arr array)
                return new Json.Arr(array.items().stream().map(this::in).toList());
            return json;
        }

        private Json in(Json.Obj object) {
            Map<String, Json> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(name, in(value)));
            return new Json.Obj(fields);
        }
    }
}
