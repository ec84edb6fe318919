package io.github.hfclient.internal.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** What may happen to a file of lines, of which there is at least one. */
interface Damage {
    byte[] of(List<byte[]> lines);

    /** What happens to its bytes, wherever that is. */
    interface AtPlace {
        byte[] of(byte[] file, int place);
    }

    static Arbitrary<Damage> any(Arbitrary<byte[]> rubbish) {
        return Arbitraries.oneOf(
                Arbitraries.just(Damage::none),
                atPlace(Arrays::copyOf), // the process died while it wrote
                Arbitraries.bytes().flatMap(other -> atPlace((file, place) -> filled(file, place, 1, other))),
                Arbitraries.integers()
                        .between(0, 7)
                        .flatMap(bit -> atPlace((file, place) -> flipped(file, place, bit))),
                Arbitraries.integers() // a page did not reach the disk
                        .between(2, 600)
                        .flatMap(length -> atPlace((file, place) -> filled(file, place, length, (byte) 0))),
                rubbish.map(Damage::more),
                Arbitraries.longs().map(Damage::order),
                place().map(Damage::lostLine));
    }

    private static Arbitrary<Damage> atPlace(AtPlace damage) {
        return place().map(place -> lines -> {
            byte[] file = none(lines);
            return damage.of(file, place % file.length);
        });
    }

    private static Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 1 << 14).withDistribution(RandomDistribution.uniform());
    }

    private static byte[] filled(byte[] file, int from, int length, byte other) {
        Arrays.fill(file, from, Math.min(file.length, from + length), other);
        return file;
    }

    private static byte[] flipped(byte[] file, int place, int bit) {
        file[place] ^= (byte) (1 << bit);
        return file;
    }

    static byte[] none(List<byte[]> lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        lines.forEach(file::writeBytes);
        return file.toByteArray();
    }

    private static Damage more(byte[] rubbish) {
        return lines -> {
            List<byte[]> all = new ArrayList<>(lines);
            all.add(rubbish);
            return none(all);
        };
    }

    /** Lines in any order behind the first one. */
    private static Damage order(long seed) {
        return lines -> {
            List<byte[]> all = new ArrayList<>(lines);
            Collections.shuffle(all.subList(1, all.size()), new Random(seed));
            return none(all);
        };
    }

    private static Damage lostLine(int place) {
        return lines -> {
            List<byte[]> all = new ArrayList<>(lines);
            all.remove(place % all.size());
            return none(all);
        };
    }
}
