package io.github.hfclient.benchmark.soak;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.text.TextClassification;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Calls in all ways that there are until its thread is interrupted; the server's answer to a text is that text. */
final class Caller implements Runnable {
    private static final int MODELS = 200;
    private static final int ROWS = 100;

    private final HfClient hf;
    private final SplittableRandom random;
    private final Tally tally;
    private int calls;

    Caller(HfClient hf, int number, Tally tally) {
        this.hf = hf;
        this.random = new SplittableRandom(number);
        this.tally = tally;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                call(view(), "text " + random.nextInt(1_000_000) + " " + calls++);
            } catch (CompletionException e) {
                tally.failed(e.getCause());
            } catch (HfException.Cancelled e) {
                tally.count("cancelled");
            } catch (RuntimeException | Error e) {
                tally.failed(e);
            }
        }
    }

    /** One view in ten has a token of its own, and thus a lane of its own. */
    private Inference view() {
        Inference model = hf.on("acme/m" + random.nextInt(MODELS));
        return random.nextInt(10) == 0 ? model.token(Tokens.current()) : model;
    }

    private void call(Inference model, String text) {
        int way = random.nextInt(100);
        if (way < 50) tally.answered(text, label(model.call(TextClassification.of(text))));
        else if (way < 65) tally.answered(text, label(async(model, text).join()));
        else if (way < 70) leave(async(model, text));
        else if (way < 85) tally.answered(text, read(model, text));
        else if (way < 94) leave(model, text);
        else if (way < 95) forget(model, text);
        else batch(model, text);
    }

    private static CompletableFuture<Labels> async(Inference model, String text) {
        return model.callAsync(TextClassification.of(text));
    }

    private static String label(Labels labels) {
        return labels.top().label();
    }

    private void leave(CompletableFuture<Labels> future) {
        tally.count(future.cancel(true) ? "cancelled" : "ended before it was cancelled");
    }

    private static String read(Inference model, String text) {
        try (ChatStream answer = model.stream(Chat.of(text))) {
            return answer.whole().text();
        }
    }

    private void leave(Inference model, String text) {
        try (ChatStream answer = model.stream(Chat.of(text))) {
            tally.count(answer.iterator().hasNext() ? "stream left early" : "empty stream");
        }
    }

    /** Nobody closes it; the client finds that out. */
    private void forget(Inference model, String text) {
        tally.count(model.stream(Chat.of(text)).iterator().hasNext() ? "stream forgotten" : "empty stream");
    }

    private void batch(Inference model, String text) {
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(row -> text + " " + row).toList();
        for (Item<String, Labels> item :
                model.batch(rows, TextClassification::of).run())
            item.map(Caller::label)
                    .ifPresentOrElse(
                            got -> tally.answered(item.input(), got),
                            () -> item.failure().ifPresent(tally::failed));
    }
}
