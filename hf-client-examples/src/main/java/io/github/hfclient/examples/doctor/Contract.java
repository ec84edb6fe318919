package io.github.hfclient.examples.doctor;

import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.examples.DefaultModels;
import io.github.hfclient.examples.doctor.Verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls every task once, and compares what comes with what the tasks are tested with. */
public final class Contract {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Inference hf;
    private final Recording recording;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> recordings = new ArrayList<>();
    private @Nullable HfException hopeless;

    private Contract(HfClient hf, Optional<String> token) {
        this.hf = hf.within(PATIENCE);
        this.recording = new Recording(new Scrubber(token));
    }

    /**
     * Asks every task, one after the other.
     *
     * @param token the one that is sent, so that no recording holds it
     */
    public static ContractResult run(HfClient hf, Optional<String> token) {
        Contract contract = new Contract(hf, token);
        Questions.all().forEach(contract::ask);
        return new ContractResult(List.copyOf(contract.verdicts), List.copyOf(contract.recordings));
    }

    private void ask(TaskRequest<?> request) {
        String task = request.task().id();
        String model = DefaultModels.of(task).orElseThrow();
        if (hopeless == null) ask(request, task, model);
        else verdicts.add(new Verdict(task, model, Outcome.NOT_ASKED, "", Duration.ZERO));
    }

    private void ask(TaskRequest<?> request, String task, String model) {
        long start = System.nanoTime();
        try {
            Exchange<?> exchange = hf.on(model).exchange(request);
            recordings.add(recording.answered(request, model, exchange));
            verdicts.add(judged(task, model, exchange));
        } catch (HfException e) {
            recordings.add(recording.failed(request, model, e));
            verdicts.add(failed(task, model, e, Duration.ofNanos(System.nanoTime() - start)));
            if (stopsAll(e)) hopeless = e;
        }
    }

    private static Verdict judged(String task, String model, Exchange<?> exchange) {
        Optional<String> news = Optional.of(exchange)
                .filter(came -> came.body() != null)
                .map(came -> Shape.of(came.json()).beyond(KnownShapes.of(task)))
                .filter(beyond -> !beyond.isEmpty());
        Outcome outcome = news.isPresent() ? Outcome.NEW_SHAPE : Outcome.AS_KNOWN;
        return new Verdict(task, model, outcome, news.orElse(""), exchange.elapsed());
    }

    private static Verdict failed(String task, String model, HfException e, Duration took) {
        boolean unreadable = e instanceof HfException.UnreadableAnswer;
        return new Verdict(
                task, model, unreadable ? Outcome.UNREADABLE : Outcome.REFUSED, String.valueOf(e.getMessage()), took);
    }

    /** A token that is not taken or an account without credits fails every task alike. */
    private static boolean stopsAll(HfException e) {
        return e.status() == 401 || e instanceof HfException.OutOfCredits || e instanceof HfException.Unreachable;
    }
}
