package io.github.hfclient.simulation;

import io.github.hfclient.Batch;
import io.github.hfclient.BatchRun;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Runs a batch, in one of the ways there are; gives up by cancelling it. */
final class Batcher extends Actor {
    private static final Duration FEW_SECONDS = Duration.ofSeconds(4);

    private final BatchRows rows;
    private final boolean unordered;
    private final boolean published;
    private final Duration within;
    private final int workers;
    private final List<Item<BatchRows.Row, Json>> items = new ArrayList<>();
    private Runnable cancel;

    Batcher(World world) {
        super(world);
        this.rows = BatchRows.drawn(world);
        this.unordered = chance.nextBoolean();
        this.published = chance.nextInt(4) == 0;
        this.within = chance.nextInt(3) == 0 ? FEW_SECONDS.plusMillis(250) : span();
        this.workers = 1 + chance.nextInt(6);
    }

    @Override
    void use() {
        boolean whole = chance.nextBoolean();
        try {
            if (whole) run();
            else stream();
        } catch (RuntimeException e) {
            allowed(e);
            whole = false;
        }
        leaves(rows.name());
        rows.check(items, unordered && !whole);
        boolean cutShort = published && pressed(); // what was not read has no item
        if (whole && !cutShort && items.size() != rows.size())
            throw new AssertionError("got " + items.size() + " of " + rows);
        if (whole && !pressed()) complete();
    }

    /** Where nothing keeps a row from being answered, it is, unless there is no request left for it. */
    private void complete() {
        boolean good = mildEnough() || (patient() && world.sitsOut());
        if (good && !world.rejecting() && rows.harmless())
            items.forEach(item -> BatchRows.complete(item, world.purse()));
    }

    /** Whatever else keeps a row, the client's own permits included, its request has the time that it takes. */
    private boolean mildEnough() {
        long soon = within.toNanos() - world.weather().loaded();
        boolean fast = world.schedule().steady() && soon > FEW_SECONDS.toNanos();
        return world.weather().mild() && (patient() || fast);
    }

    private boolean patient() {
        return within.compareTo(Duration.ofSeconds(60)) > 0;
    }

    private void run() {
        BatchRun<BatchRows.Row, Json> run = batch().start();
        cancel = run::cancel;
        items.addAll(run.results().items());
    }

    private void stream() {
        try (Stream<Item<BatchRows.Row, Json>> stream = batch().stream()) {
            cancel = stream::close;
            Iterator<Item<BatchRows.Row, Json>> each = stream.iterator();
            int most = chance.nextBoolean() ? Integer.MAX_VALUE : chance.nextInt(rows.size() + 1);
            while (items.size() < most && each.hasNext()) items.add(each.next());
            if (most == Integer.MAX_VALUE && !pressed() && items.size() != rows.size())
                throw new AssertionError("got " + items.size() + " of " + rows);
        }
    }

    private Batch<BatchRows.Row, Json> asking(Inference view) {
        return published
                ? view.batch(new SimulatedPublisher<>(world, rows.list()), row -> world.asking(row.text()))
                : view.batch(rows.list(), row -> world.asking(row.text()));
    }

    private Batch<BatchRows.Row, Json> batch() {
        Inference view = view(within);
        boolean bounded = patient() && rows.harmless() && !waitsForModel();
        if (bounded) world.witness().downtime().holdsFor(rows.name(), workers);
        if (world.schedule().steady() && world.mild() && world.weather().loaded() == 0)
            world.witness().timed(rows.name(), within);
        Batch<BatchRows.Row, Json> batch = asking(view)
                .listRows(1 + chance.nextInt(1 + chance.nextInt(8)))
                .concurrency(1, workers)
                .onProgress(progress -> world.schedule().step("hears of progress", null));
        if (chance.nextInt(4) == 0) batch = batch.equalRowsOnce(chance.nextBoolean());
        return unordered ? batch.unordered() : batch;
    }

    @Override
    boolean giveUp() {
        if (cancel != null) cancel.run();
        return cancel != null;
    }
}
