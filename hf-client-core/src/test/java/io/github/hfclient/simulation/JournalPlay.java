package io.github.hfclient.simulation;

import io.github.hfclient.Batch;
import io.github.hfclient.Budget;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A batch with a journal, whose process dies at some step, once or twice; the file then ends somewhere behind the last row that was
 * reported. Sometimes another run wants the same journal at the same time. The last life meets good weather and comes to an end.
 */
final class JournalPlay {
    private static final int TRIES = 40;

    private final SplittableRandom chance;
    private final Stage stage;
    private final Path file;
    private final List<BatchRows.Row> rows = new ArrayList<>();
    private final Set<String> done = new HashSet<>(); // texts of rows about which nobody may be asked any more
    private final int listRows;
    private final int workers;
    private final boolean unordered;
    private final int rivals;
    private long safe; // bytes of the journal that were there when a row was reported

    /**
     * How things stood when a process died; its threads may still read while they are unwound.
     *
     * @param end how long the journal was
     */
    private record Remains(long end, Set<String> answered) {}

    private JournalPlay(long seed, Stage stage, Path file) {
        this.chance = new SplittableRandom(seed);
        this.stage = stage;
        this.file = file;
        this.listRows = 1 + chance.nextInt(6);
        this.workers = 1 + chance.nextInt(6);
        this.unordered = chance.nextBoolean();
        for (int i = 1 + chance.nextInt(40); i > 0; i--) rows.add(row(rows.size()));
        this.rivals = chance.nextInt(2) * chance.nextInt(3);
    }

    private BatchRows.Row row(int number) {
        boolean afterBad = number > 1 && rows.get(number - 1).bad();
        boolean bad = number > 0 && chance.nextInt(afterBad ? 2 : 10) == 0;
        return new BatchRows.Row(number, (bad ? Weather.POISON : "row") + "-" + number);
    }

    /** Runs what the seed decides, with this file. */
    static void of(long seed, Stage stage, Path file) {
        JournalPlay play = new JournalPlay(seed, stage, file);
        try {
            Files.deleteIfExists(file);
            play.run(Budget.of(Purse.fresh(file.resolveSibling("requests.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + " of a journal: " + e.getMessage(), e);
        }
    }

    private void run(Budget none) throws IOException {
        boolean limited = chance.nextInt(3) == 0;
        Purse purse = new Purse(limited ? none.perMonth(1 + chance.nextInt(40)) : none);
        for (int deaths = 1 + chance.nextInt(2); deaths > 0; deaths--) dies(purse);
        if (limited) comesToAnEnd(purse);
        comesToAnEnd(new Purse(none));
    }

    private void dies(Purse purse) throws IOException {
        World world = new World(chance.split(), stage, purse);
        AtomicReference<Remains> death = new AtomicReference<>();
        world.schedule()
                .crashAt(
                        chance.nextInt(20, chance.nextBoolean() ? 300 : 1_500),
                        () -> death.set(new Remains(length(), world.witness().surelyAnswered())));
        asksNobodyAgain(world, new ArrayList<>());
        purse.survives();
        if (world.schedule().abandoned()) loses(death.get());
        else done.addAll(world.witness().answered());
    }

    /** What was written since the last report may be on the disk or not; if it is, no row is lost that was not under way. */
    private void loses(Remains remains) throws IOException {
        boolean torn = chance.nextBoolean();
        long end = Math.max(safe, remains.end());
        cut(torn ? chance.nextLong(safe, end + 1) : end);
        safe = length();
        if (!torn) done.addAll(remains.answered());
    }

    /** A life in which nobody is asked about rows that were done before. */
    private void asksNobodyAgain(World world, List<Item<BatchRows.Row, Json>> items) {
        Set<String> before = Set.copyOf(done);
        world.run(() -> live(world, items));
        for (String text : before)
            if (world.witness().asked().contains(text)) throw new AssertionError("asked again about " + text);
    }

    private void cut(long end) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, Arrays.copyOf(all, (int) Math.min(end, all.length)), StandardOpenOption.CREATE_NEW);
    }

    /** In good weather, with a budget that is enough or not. */
    private void comesToAnEnd(Purse purse) {
        World world = new World(chance.split(), stage, purse);
        world.weather().clears();
        List<Item<BatchRows.Row, Json>> items = new ArrayList<>();
        asksNobodyAgain(world, items);
        BatchRows.check(rows, items, unordered);
        if (items.size() != rows.size() && !world.rejecting())
            throw new AssertionError("got " + items.size() + " of " + rows);
        if (!world.rejecting()) items.forEach(item -> BatchRows.complete(item, purse));
        boolean spent = items.stream().anyMatch(item -> failed(item) instanceof HfException.BudgetSpent);
        if (spent && !purse.empty()) throw new AssertionError("stopped before the budget was spent");
    }

    private void live(World world, List<Item<BatchRows.Row, Json>> items) {
        for (int i = 1; i <= rivals; i++) world.schedule().start("rival " + i, () -> rival(world));
        while (!runs(world, items)) await(world, "the rival");
    }

    /** Has the journal after the others, or not at all. */
    private void rival(World world) {
        List<Item<BatchRows.Row, Json>> items = new ArrayList<>();
        for (int tries = 1; !runs(world, items); tries++) {
            if (tries == TRIES) return;
            await(world, "the journal");
        }
        BatchRows.check(rows, items, unordered);
    }

    private static void await(World world, String what) {
        Schedule schedule = world.schedule();
        schedule.await(what, schedule.now() + Duration.ofMillis(250).toNanos(), false, () -> false);
    }

    /** False if another run has the journal. */
    private boolean runs(World world, List<Item<BatchRows.Row, Json>> items) {
        Batch<BatchRows.Row, Json> batch = world.client()
                .within(Duration.ofMinutes(2))
                .batch(rows, row -> world.asking(row.text()))
                .listRows(listRows)
                .concurrency(1, workers)
                .journal(file);
        try (Stream<Item<BatchRows.Row, Json>> stream = (unordered ? batch.unordered() : batch).stream()) {
            stream.forEach(item -> {
                items.add(item);
                if (!world.schedule().abandoned()) report(item, world.mild());
            });
            return true;
        } catch (IllegalStateException e) {
            boolean taken = e.getMessage().contains("is in use by another run, in this process");
            if (!taken && !world.rejecting()) throw e;
            return !taken;
        }
    }

    /** A refusal is kept unless something else ended the run. */
    private void report(Item<BatchRows.Row, Json> item, boolean mild) {
        safe = length();
        boolean kept = item.answered() || (mild && failed(item) instanceof HfException.InvalidInput);
        if (kept) done.add(item.input().text());
    }

    private static RuntimeException failed(Item<BatchRows.Row, Json> item) {
        return item.failure().orElse(null);
    }

    private long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
