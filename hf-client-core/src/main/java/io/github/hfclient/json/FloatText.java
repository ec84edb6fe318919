package io.github.hfclient.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * A number as the bytes of its JSON text, read as the float that is nearest to it: always what {@link Float#parseFloat} gives,
 * but without a string. For one thread.
 */
final class FloatText {
    private static final int LONGEST = 100; // of longer ones it is for the parser to say whether that is too long
    private static final long FULL = 100_000_000_000_000_000L; // one digit more still fits into a long
    private static final long HALF_FULL = 10_000_000_000L; // eight digits more still fit
    private static final int LARGEST_POWER = 50;
    private static final double[] POWERS = IntStream.rangeClosed(-LARGEST_POWER, LARGEST_POWER)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int end;
    private long digits;
    private int scale; // the number is digits times ten to the power of this
    private float value;

    /**
     * Whether a finite number begins here; then see its {@link #value()} and {@link #end()}.
     *
     * @param bytes with one behind the text that is no part of a number
     */
    boolean read(byte[] bytes, int begin) {
        boolean negative = bytes[begin] == '-';
        end = negative ? begin + 1 : begin;
        digits = 0;
        scale = 0;
        if (!integer(bytes) || !fraction(bytes) || !exponent(bytes) || end - begin > LONGEST) return false;
        float size = nearest();
        value = negative ? -size : size;
        if (Float.isNaN(size))
            value = Float.parseFloat(new String(bytes, begin, end - begin, StandardCharsets.US_ASCII));
        return Float.isFinite(value);
    }

    float value() {
        return value;
    }

    /** The place behind the number. */
    int end() {
        return end;
    }

    private boolean integer(byte[] bytes) {
        int begin = end;
        take(bytes, begin, 0);
        return end == begin + 1 || (end > begin && bytes[begin] != '0');
    }

    private boolean fraction(byte[] bytes) {
        if (bytes[end] != '.') return true;
        int begin = end + 1;
        take(bytes, afterEights(bytes, begin), -1);
        return end > begin;
    }

    /** Takes digits of a fraction as long as there are eight of them, and tells where they end. */
    private int afterEights(byte[] bytes, int begin) {
        int at = begin;
        while (digits < HALF_FULL && at + Long.BYTES <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, at);
            if (!allDigits(eight)) break;
            digits = digits * 100_000_000 + number(eight);
            scale -= 8;
            at += 8;
        }
        return at;
    }

    /** Whether each of eight bytes is from 0x30 to 0x39, also if six is added to it. */
    private static boolean allDigits(long eight) {
        long high = eight & 0xF0F0_F0F0_F0F0_F0F0L;
        long highOfMore = (eight + 0x0606_0606_0606_0606L) & 0xF0F0_F0F0_F0F0_F0F0L;
        return (high | highOfMore >>> 4) == 0x3333_3333_3333_3333L;
    }

    /** Eight digits, the first in the lowest byte: joined to pairs, the pairs to fours, and those to one number. */
    private static long number(long eight) {
        long values = eight & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = (values * 10 + (values >>> 8)) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000_FFFF_0000_FFFFL;
        return (fours & 0xFFFF) * 10_000 + (fours >>> 32);
    }

    /** Digits, of which each moves the point by {@code step}; those beyond the 18th only count for their places. */
    private void take(byte[] bytes, int begin, int step) {
        long taken = digits;
        int moved = scale;
        int at = begin;
        for (int digit; (digit = bytes[at] - '0') >= 0 && digit <= 9; at++) {
            if (taken < FULL) {
                taken = taken * 10 + digit;
                moved += step;
            } else {
                moved += step + 1;
            }
        }
        digits = taken;
        scale = moved;
        end = at;
    }

    private boolean exponent(byte[] bytes) {
        if (bytes[end] != 'e' && bytes[end] != 'E') return true;
        boolean negative = bytes[end + 1] == '-';
        int begin = negative || bytes[end + 1] == '+' ? end + 2 : end + 1;
        int power = 0;
        end = begin;
        for (int digit; (digit = bytes[end] - '0') >= 0 && digit <= 9; end++) {
            if (power < 1_000) power = power * 10 + digit;
        }
        scale += negative ? -power : power;
        return end > begin;
    }

    /**
     * The nearest float by way of a double that may be wrong in its last bits. That is exact unless the double lies about
     * halfway between two floats; then, and where floats have fewer bits, NaN.
     */
    private float nearest() {
        if (digits == 0) return 0;
        if (Math.abs(scale) > LARGEST_POWER) return Float.NaN;
        double near = digits * POWERS[LARGEST_POWER + scale];
        long pastHalf = (Double.doubleToRawLongBits(near) & 0x1FFF_FFFF) - 0x1000_0000; // of the 29 bits that go
        boolean clear = near >= Float.MIN_NORMAL && near <= Float.MAX_VALUE && Math.abs(pastHalf) > 16;
        return clear ? (float) near : Float.NaN;
    }
}
