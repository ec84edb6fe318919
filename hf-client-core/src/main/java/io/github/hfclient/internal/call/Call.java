package io.github.hfclient.internal.call;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.HfException;
import io.github.hfclient.Task;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.Dialect;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Shortened;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.lane.Lane;
import io.github.hfclient.internal.limit.AttemptListener;
import io.github.hfclient.internal.limit.Caller;
import io.github.hfclient.internal.runtime.Cancellation;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.internal.secret.KeysOfView;
import io.github.hfclient.internal.secret.Scrubbing;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.transport.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call on its way: what is asked, of whom, until when, and what has been tried. For the thread that runs it. */
public final class Call implements Caller {
    /** What the attempts of a call share with all other calls of the client. */
    public record Surroundings(
            Tokens tokens, Secrets secrets, Telemetry telemetry, Map<String, String> headers, Time time) {}

    private final Surroundings around;
    private final Task<?> task;
    private final Choice choice;
    private final AskedForms forms;
    private final Lane lane;
    private final Function<Deadline, ServerKind> server;
    private final Body body;
    private final boolean stream;
    private final int rows;
    private final AttemptListener watch;
    private final Cancellation running;
    private final long started;
    private final Attempts attempts = new Attempts();
    private volatile Deadline deadline;
    private volatile @Nullable Deadline beginsBy;
    private volatile @Nullable FoundToken token;
    private volatile @Nullable FoundToken before; // the one that was sent until another took its place
    private Dialect.@Nullable Payload payload;
    private Body sent;
    private @Nullable FoundToken renewed;

    public Call(
            Surroundings around,
            Asked asked,
            Choice choice,
            Target target,
            Lane lane,
            Function<Deadline, ServerKind> server,
            Deadline deadline,
            Cancellation running) {
        this.around = around;
        this.task = asked.task();
        this.choice = choice;
        this.lane = lane;
        this.forms = new AskedForms(lane.spoken(target), target);
        this.server = server;
        this.body = asked.body();
        this.sent = body;
        this.stream = asked.stream();
        this.rows = asked.rows();
        this.watch = asked.watch();
        this.deadline = deadline;
        this.running = running;
        this.started = around.time().nanoTime();
    }

    /** What the call asks for. */
    public record Asked(Task<?> task, Body body, boolean stream, int rows, AttemptListener watch) {}

    /** The request of the next attempt. The token provider is asked now. */
    public HttpCall http() {
        FoundToken chosen = renewed != null ? renewed : around.tokens().choose(target().uri(), choice.token());
        renewed = null;
        if (token != null && !token.equals(chosen)) before = token;
        token = chosen;
        Map<String, String> headers = new LinkedHashMap<>(around.headers());
        Dialect.Payload payload = payload();
        headers.put("Content-Type", payload.type());
        if (stream) headers.put("Accept", "text/event-stream");
        if (choice.waitForModel() && target().dedicated()) {
            headers.put(
                    "X-Scale-Up-Timeout",
                    String.valueOf(Math.max(1, deadline.left().toSeconds())));
        }
        headers.putAll(choice.headers());
        if (chosen != null) headers.put("Authorization", "Bearer " + chosen.token());
        return new HttpCall("POST", target().uri(), headers, payload.bytes(), this::left, attempts.unanswered() > 0);
    }

    private Duration left() {
        Deadline begins = beginsBy;
        return (begins == null ? deadline : begins.orEarlier(deadline)).left();
    }

    /** An attempt begins, and may have to be answered before the call's own time is over. */
    void sends(long now, RetryRule rule) {
        Duration patience = rule.patience(attempts, task.costly(), waitsForModel(), deadline.left());
        beginsBy = patience == null ? null : deadlineIn(patience);
        attempts.sending(now, patience != null);
    }

    /** The answer has begun, and may take as long as the call has. */
    void begins() {
        beginsBy = null;
    }

    /** Whether the answer had to begin before the call's own time was over, and did not. */
    boolean hurried() {
        return beginsBy != null;
    }

    /** The same for all attempts, unless the server refused a field that it can do without. */
    private Dialect.Payload payload() {
        Dialect.Payload known = payload;
        if (known == null) {
            sent = lane.taken(body);
            known = payload(sent);
        }
        payload = known;
        return known;
    }

    private Dialect.Payload payload(Body body) {
        return Dialect.payload(task, body, target(), server.apply(deadline), stream, boundary());
    }

    /** No file can know it beforehand. */
    private String boundary() {
        boolean parts = target().form().media() == Form.MediaAs.PART;
        return parts
                ? "hf-client-"
                        + HexFormat.of()
                                .toHexDigits(
                                        Double.doubleToLongBits(around.time().random()))
                : "";
    }

    /** The JSON that it sends, media cut short; null if it sends media as they are. */
    @Nullable
    public String json() {
        if (!payload().json()) return null;
        Dialect.Payload shown = payload(Shortened.of(sent));
        try (InputStream in = shown.bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of bytes in memory
        }
    }

    /** Whether the provider has another token than the one that was just rejected. */
    boolean hasOtherToken() {
        FoundToken rejected = token;
        if (rejected == null || choice.token() != null || !attempts.mayTryOtherToken()) return false;
        renewed = around.tokens().renewed(target().uri(), rejected);
        return renewed != null;
    }

    /** Whether the server refused fields that it can do without, naming them; the next attempt goes without these. */
    boolean canDoWithout(HfException refusal) {
        if (!target().form().namesModel() || (refusal.status() != 400 && refusal.status() != 422)) return false;
        List<String> named = sent.only(Body.Case.OPENAI_IF_TAKEN).all().keySet().stream()
                .filter(refusal.bodyExcerpt()::contains)
                .toList();
        lane.refuses(named);
        if (!named.isEmpty()) payload = null;
        return !named.isEmpty();
    }

    /** Whether the server does not have the task in this form, and may have it in another one, which the next attempt tries. */
    boolean hasOtherForm(HfException refusal) {
        if (!forms.next(refusal)) return false;
        payload = null;
        return true;
    }

    /** The server has answered: the next call begins with this form. */
    void answered() {
        if (forms.several()) lane.speaks(forms.all(), target());
    }

    /** What to tell of a call that failed: if no form is spoken, what the server said to the first. */
    HfException told(HfException failure) {
        return forms.told(failure);
    }

    @Override
    public Failures failures() {
        return new Failures(this, scrubbing());
    }

    public Scrubbing scrubbing() {
        return new Scrubbing(secrets().and(KeysOfView.of(choice.headers(), target().uri())));
    }

    /** The tokens of the client's latest calls, and those of this one for certain. */
    public Secrets secrets() {
        return around.secrets()
                .and(Stream.of(token, before)
                        .filter(Objects::nonNull)
                        .map(FoundToken::token)
                        .toList());
    }

    @Override
    public void waits(Waiting.Reason reason, Duration expected) {
        watch.waits();
        around.telemetry().waiting(this, reason, expected);
    }

    @Override
    public boolean patient() {
        return watch.patient();
    }

    /** Waits for a reason of the client's own; a patient call has that much more time. */
    @Override
    public void sleeps(Time time, Waiting.Reason reason, Duration wait) throws InterruptedException {
        waits(reason, wait);
        forgives(wait);
        time.sleep(wait);
    }

    /** It has waited for others of the client; a patient call has that much more time. */
    @Override
    public void forgives(Duration wait) {
        if (patient()) deadline = deadline.later(wait);
    }

    @Override
    public void budgetUsed(String period, long used, long limit) {
        around.telemetry().budgetUsed(this, period, used, limit);
    }

    /** From now on this is the moment after which nobody waits for the server. */
    public void deadline(Deadline other) {
        deadline = other;
    }

    public Deadline deadlineIn(Duration span) {
        return Deadline.in(around.time(), span);
    }

    /** Ends the reading of an answer for which nobody waits any more; for what reads bytes that are there already. */
    public void stillWanted() {
        if (deadline.passed()) throw new UncheckedIOException(new SocketTimeoutException("not read in time"));
        if (Thread.currentThread().isInterrupted()) throw new UncheckedIOException(new ClosedByInterruptException());
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    Task<?> task() {
        return task;
    }

    public Target target() {
        return forms.target();
    }

    Lane lane() {
        return lane;
    }

    public Attempts attempts() {
        return attempts;
    }

    public Cancellation running() {
        return running;
    }

    int rows() {
        return rows;
    }

    @Override
    public AttemptListener watch() {
        return watch;
    }

    @Override
    public boolean waitsForModel() {
        return choice.waitForModel() || target().dedicated();
    }

    @Nullable
    public String tokenSource() {
        FoundToken sent = token;
        return sent == null ? null : sent.source();
    }

    /** Why the client has no token although there seems to be one; null if there is nothing to say. */
    @Nullable
    String whyNoToken() {
        return around.tokens().whyNone();
    }

    /** Whether the server is one of the caller's own, where a token of the client's does not go. */
    boolean own() {
        return target().own() && !Hosts.ofHuggingFace(target().uri());
    }

    public Duration elapsed() {
        return Duration.ofNanos(around.time().nanoTime() - started);
    }
}
