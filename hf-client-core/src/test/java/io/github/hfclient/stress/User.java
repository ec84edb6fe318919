package io.github.hfclient.stress;

import io.github.hfclient.Batch;
import io.github.hfclient.BatchRun;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.wire.Words;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One thread: calls in every way there is, checks what it gets and when, and gives up now and then. */
final class User implements Runnable {
    private static final int MODELS = 20;
    private static final int MOST_ROWS = 40;
    /** How late what has ended may be seen to have ended: some hundred threads want a processor. */
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** A batch has no limit; this one has little patience and rows with limits. */
    private static final Duration BATCH = Duration.ofSeconds(60);

    private final int number;
    private final Clients clients;
    private final SplittableRandom random;
    private final Tally tally;
    private final BooleanSupplier over;
    private final SystemTime time = new SystemTime();
    private Clients.Shared client;
    private int asked;

    User(int number, long seed, Clients clients, Tally tally, BooleanSupplier over) {
        this.number = number;
        this.clients = clients;
        this.client = clients.get(0);
        this.random = new SplittableRandom(seed * 1_000 + number);
        this.tally = tally;
        this.over = over;
    }

    @Override
    public void run() {
        while (!over.getAsBoolean()) {
            use(clients.any(random));
            Thread.interrupted();
        }
    }

    private void use(Clients.Shared shared) {
        client = shared;
        Duration limit = Duration.ofMillis(500L << random.nextInt(6));
        int way = random.nextInt(100);
        long start = time.nanoTime();
        try {
            ask(way, client.hf.on("acme/m" + random.nextInt(MODELS)).within(limit));
        } catch (CompletionException e) {
            failed(e.getCause());
        } catch (CancellationException e) {
            tally.count("cancelled");
        } catch (RuntimeException | Error e) {
            failed(e);
        }
        inTime(way, (way < 85 ? limit : BATCH).plus(GRACE), Duration.ofNanos(time.nanoTime() - start));
    }

    /** One that is closed says so. */
    private void failed(Throwable failure) {
        if (failure instanceof IllegalStateException && client.closing()) tally.count("closed before");
        else tally.failed(failure);
    }

    private void inTime(int way, Duration limit, Duration took) {
        if (took.compareTo(limit) > 0) tally.defect("way " + way + " took " + took + " instead of " + limit);
    }

    private void ask(int way, Inference model) {
        String text = "user " + number + " asks " + asked++;
        if (way < 35) tally.answered(text, said(model.call(Ask.of(text))));
        else if (way < 55)
            tally.answered(text, said(model.callAsync(Ask.of(text)).join()));
        else if (way < 65) cancel(model.callAsync(Ask.of(text)), text);
        else if (way < 77) read(model, text);
        else if (way < 85) leave(model, text);
        else if (way < 93) all(rows(text), batch(model, text).run().items());
        else if (way < 96) cancel(batch(model, text).start(), text);
        else leave(batch(model, text), text);
    }

    private static String said(Json answer) {
        return String.valueOf(answer.get(0).get("label").string());
    }

    private void cancel(CompletableFuture<Json> future, String text) {
        linger();
        future.cancel(true);
        tally.answered(text, said(future.join()));
    }

    /** Some moment, seldom the same one. */
    private void linger() {
        for (int spins = random.nextInt(1 << random.nextInt(16)); spins > 0; spins--) Thread.onSpinWait();
    }

    private void read(Inference model, String text) {
        try (Words.Pieces pieces = model.stream(Words.of(text))) {
            tally.answered(text, pieces.whole());
        }
    }

    private void leave(Inference model, String text) {
        try (Words.Pieces pieces = model.stream(Words.of(text))) {
            if (pieces.hasNext()) pieces.next();
            if (!text.startsWith(pieces.partial())) tally.answered(text, pieces.partial());
            else tally.count("stream left early");
        }
    }

    private static List<String> rows(String text) {
        return IntStream.range(0, 1 + Math.floorMod(text.hashCode(), MOST_ROWS))
                .mapToObj(row -> text + " row " + row)
                .toList();
    }

    private Batch<String, Json> batch(Inference model, String text) {
        return model.batch(rows(text), Ask::of)
                .concurrency(1 + random.nextInt(16))
                .listRows(1 + random.nextInt(8));
    }

    private void cancel(BatchRun<String, Json> run, String text) {
        linger();
        run.cancel();
        all(rows(text), run.results().items());
    }

    /** Each row once, in order, with its own answer or its failure. */
    private void all(List<String> rows, List<Item<String, Json>> items) {
        List<String> inputs = items.stream().map(Item::input).toList();
        if (!inputs.equals(rows)) tally.defect("a batch of " + rows + " has results of " + inputs);
        items.forEach(this::row);
    }

    private void row(Item<String, Json> item) {
        item.map(User::said).ifPresentOrElse(said -> tally.answered(item.input(), said), () -> refused(item));
    }

    private void refused(Item<String, Json> item) {
        RuntimeException failure = item.failure().orElseThrow();
        if (failure instanceof HfException)
            tally.count("row: " + failure.getClass().getSimpleName());
        else failed(failure);
    }

    private void leave(Batch<String, Json> batch, String text) {
        List<String> rows = rows(text);
        try (Stream<Item<String, Json>> items = batch.stream()) {
            Iterator<Item<String, Json>> each = items.iterator();
            for (int row = 0; row < rows.size() / 2 && each.hasNext(); row++) {
                Item<String, Json> item = each.next();
                if (!item.input().equals(rows.get(row))) tally.defect("row " + row + " of " + rows + " is " + item);
                row(item);
            }
        }
    }
}
