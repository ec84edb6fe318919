package io.github.hfclient.internal.limit;

import io.github.hfclient.internal.file.LockFile;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file in which requests are counted: one line of JSON, {@code "zone":"Z","month":"2026-11","monthRequests":12} and so on,
 * written anew in place. Clients and processes that share it take turns. For one thread at a time.
 */
final class Ledger {
    private static final int LENGTH = 256; // always, so that a shorter line leaves nothing of a longer one
    private static final long MOST = 1L << 53; // up to here a double has all whole numbers
    private static final Duration PAUSE = Duration.ofMillis(1);

    /** What is done to the counts while nobody else does, at a moment that is never before that of an earlier change. */
    interface Change<A> {
        A on(Map<Period, Long> counts, ZonedDateTime now);
    }

    /** The turn did not come in time. */
    static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("another client or process is at it all the time");
        }
    }

    private final Path path;
    private final ZoneId zone;
    private final Time time;
    private @Nullable LockFile lock;

    Ledger(Path path, ZoneId zone, Time time) {
        this.path = path;
        this.zone = zone;
        this.time = time;
    }

    /**
     * Changes the counts of the periods of now.
     *
     * @throws Busy if others use it until the deadline has passed
     */
    @SuppressWarnings("try") // the turn ends last
    <A> A change(Deadline deadline, Change<A> change) throws IOException, InterruptedException {
        LockFile opened = opened();
        try (LockFile.Turn turn = turn(opened, deadline);
                RandomAccessFile file = new RandomAccessFile(path.toFile(), "rwd")) {
            Json line = read(file);
            ZonedDateTime now = now(line);
            Map<Period, Long> counts = counts(line, now);
            Map<Period, Long> before = new EnumMap<>(counts);
            A result = change.on(counts, now);
            if (!counts.equals(before)) write(file, now, counts);
            return result;
        }
    }

    private LockFile opened() throws IOException {
        LockFile known = lock;
        if (known == null) known = LockFile.shared(path);
        lock = known;
        return known;
    }

    private LockFile.Turn turn(LockFile opened, Deadline deadline) throws IOException, InterruptedException {
        LockFile.Turn turn;
        while ((turn = opened.turn()) == null) {
            if (deadline.passed()) throw new Busy();
            time.sleep(PAUSE);
        }
        return turn;
    }

    private Json read(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[(int) Math.min(file.length(), LENGTH)];
        file.readFully(bytes);
        if (bytes.length == 0) return Json.Obj.EMPTY;
        Json line = parse(new String(bytes, StandardCharsets.UTF_8));
        requireZone(line.get("zone"));
        return line;
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

    /** Counts of days that begin at two moments are counts of nothing. */
    private void requireZone(Json found) throws IOException {
        if (found.absent()) return; // the first form had none
        try {
            if (ZoneId.of(String.valueOf(found.string())).getRules().equals(zone.getRules())) return;
        } catch (DateTimeException e) {
            throw damaged(e);
        }
        throw new IOException("it counts days of the zone " + found.string() + ", and the budget those of " + zone
                + "; each zone needs a ledger of its own");
    }

    /** Two machines' clocks differ a little, and a clock may be set back; a day that has begun for the ledger goes on. */
    private ZonedDateTime now(Json line) throws IOException {
        ZonedDateTime now = time.now().atZone(zone);
        String minute = line.get(Period.MINUTE.title()).string();
        if (minute == null) return now;
        ZonedDateTime last = moment(minute);
        for (Period period : Period.values())
            if (!period.at(last).equals(line.get(period.title()).string())) throw damaged(null);
        return last.isAfter(now) ? last : now;
    }

    private ZonedDateTime moment(String minute) throws IOException {
        try {
            return LocalDateTime.parse(minute).atZone(zone);
        } catch (DateTimeException e) {
            throw damaged(e);
        }
    }

    private static Map<Period, Long> counts(Json line, ZonedDateTime now) throws IOException {
        Map<Period, Long> counts = new EnumMap<>(Period.class);
        for (Period period : Period.values()) counts.put(period, count(line, period, now));
        return counts;
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

    private void write(RandomAccessFile file, ZonedDateTime now, Map<Period, Long> counts) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("zone", zone.getId());
        counts.forEach((period, count) -> {
            fields.put(period.title(), period.at(now));
            fields.put(period.title() + "Requests", count);
        });
        String text = Json.of(fields).text();
        byte[] line = (text + " ".repeat(LENGTH - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        file.seek(0);
        file.write(line);
    }

    /** Lets go of the file until the next change. */
    void close() throws IOException {
        LockFile opened = lock;
        lock = null;
        if (opened != null) opened.close();
    }
}
