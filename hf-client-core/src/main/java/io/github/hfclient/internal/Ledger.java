package io.github.hfclient.internal;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file in which requests are counted: one line of JSON, {@code "month":"2026-11","monthRequests":12} and so on, written anew
 * in place for each request while the file is locked, so that several processes may share it.
 */
final class Ledger {
    private static final int LENGTH = 256; // always, so that a shorter line leaves nothing of a longer one
    private static final long MOST = 1L << 53; // up to here a double has all whole numbers
    private static final Duration TURN = Duration.ofMillis(1);

    /** What is done to the counts while nobody else does. */
    interface Change<A> {
        A on(Map<Period, Long> counts);
    }

    private final Path path;
    private final Time time;

    Ledger(Path path, Time time) {
        this.path = path;
        this.time = time;
    }

    /** Changes the counts of the periods at a moment. */
    <A> A change(ZonedDateTime now, Change<A> change) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
                FileLock lock = lock(file)) {
            Map<Period, Long> counts = read(file, now);
            A result = change.on(counts);
            if (lock.isValid()) write(file, now, counts);
            return result;
        } catch (FileLockInterruptionException e) {
            Thread.interrupted(); // from here on the exception says it
            throw new InterruptedException();
        }
    }

    /** Another client of this process makes an exception of what is a wait for another process. */
    private FileLock lock(RandomAccessFile file) throws IOException, InterruptedException {
        while (true) {
            try {
                return file.getChannel().lock();
            } catch (OverlappingFileLockException e) {
                time.sleep(TURN);
            }
        }
    }

    private static Map<Period, Long> read(RandomAccessFile file, ZonedDateTime now) throws IOException {
        byte[] bytes = new byte[(int) Math.min(file.length(), LENGTH)];
        file.readFully(bytes);
        Json line = bytes.length == 0 ? Json.Obj.EMPTY : parse(new String(bytes, StandardCharsets.UTF_8));
        Map<Period, Long> counts = new EnumMap<>(Period.class);
        for (Period period : Period.values()) counts.put(period, count(line, period, now));
        return counts;
    }

    /** What is no ledger is never written over. */
    private static Json parse(String text) throws IOException {
        try {
            Json line = Json.parse(text);
            if (!line.get(Period.DAY.title()).absent()) return line;
        } catch (JsonException e) {
            throw damaged(e);
        }
        throw new IOException("it is no ledger");
    }

    private static long count(Json line, Period period, ZonedDateTime now) throws IOException {
        if (!period.at(now).equals(line.get(period.title()).string())) return 0;
        Double count = line.get(period.title() + "Requests").number();
        if (count == null || count < 0 || count > MOST || count % 1 != 0) throw damaged(null);
        return count.longValue();
    }

    private static IOException damaged(@Nullable Throwable cause) {
        return new IOException("it is no ledger, or damaged; delete it to count from zero", cause);
    }

    private static void write(RandomAccessFile file, ZonedDateTime now, Map<Period, Long> counts) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        counts.forEach((period, count) -> {
            fields.put(period.title(), period.at(now));
            fields.put(period.title() + "Requests", count);
        });
        String text = Json.of(fields).text();
        byte[] line = (text + " ".repeat(LENGTH - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        file.seek(0);
        file.write(line);
    }
}
