package io.github.hfclient.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hfclient.Body;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.simulation.Fault.Said;
import io.github.hfclient.simulation.Trial.Sent;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends when, where many want to at once: permits, pauses that the server asks for, loading models, the pace of the client. */
@Timeout(120)
class WaitingTest {
    private static final Said LOADING = Said.of(503, "Model acme/m is currently loading");
    private static final Said SLEEPS = Said.of(503, "nobody at home");

    private final AtomicInteger answered = new AtomicInteger();

    private static Said right(Question question) {
        return Said.json(200, question.answer(question.texts().size()));
    }

    private static Said limited(Object seconds) {
        return Said.of(429, "slow down").with("retry-after", String.valueOf(seconds));
    }

    /** Answers after so long. */
    private static Trial.Script after(Duration latency) {
        return (question, came, now) -> now.minus(latency).compareTo(came) < 0 ? null : right(question);
    }

    private static boolean before(Duration moment, long seconds) {
        return moment.compareTo(Duration.ofSeconds(seconds)) < 0;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (1_000 * seconds));
    }

    private void ask(Inference hf) {
        hf.call(Ask.of("hello"));
        answered.incrementAndGet();
    }

    /** The requests that came before a moment. */
    private static List<Sent> sentBefore(List<Sent> sent, long seconds) {
        return sent.stream().filter(one -> before(one.at(), seconds)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoWaitsForAPermitHearsOfAPause(long seed) {
        Trial.Script script = (question, came, now) ->
                before(now.minusMillis(100), 0) ? null : before(now, 5) ? limited(5) : right(question);
        List<Sent> sent =
                Trial.run(seed, script, hf -> hf.maxInFlight(4), scene -> scene.together(60, () -> ask(scene.hf())));
        assertThat(sentBefore(sent, 5)).hasSize(4);
        assertThat(answered).hasValue(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoWaitsForAPermitHearsThatTheModelLoads(long seed) {
        Trial.Script script = (question, came, now) -> before(now, 2) ? LOADING : right(question);
        List<Sent> sent =
                Trial.run(seed, script, hf -> hf.maxInFlight(4), scene -> scene.together(60, () -> ask(scene.hf())));
        assertThat(sentBefore(sent, 2)).hasSizeLessThanOrEqualTo(4 + 5);
        assertThat(answered).hasValue(60);
    }

    @Test
    void whoWaitsForAPermitIsToldAtOnceOfAPauseThatIsTooLong() {
        Trial.Script script = (question, came, now) -> before(now, 1) ? null : limited(3_600);
        List<Duration> ends = new ArrayList<>();
        List<Sent> sent = Trial.run(
                1,
                script,
                hf -> hf.maxInFlight(2),
                scene -> scene.together(20, () -> {
                    assertThat(catchThrowableOfType(HfException.RateLimited.class, () -> ask(scene.hf())))
                            .isNotNull();
                    ends.add(scene.now());
                }));
        assertThat(sent).hasSize(2);
        assertThat(ends).hasSize(20).containsOnly(seconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theWaitForAPermitIsNotTheTimeOfARow(long seed) {
        List<String> rows = IntStream.range(0, 120).mapToObj(i -> "row " + i).toList();
        List<Sent> sent = Trial.run(seed, after(seconds(0.4)), hf -> hf.maxInFlight(2), scene -> {
            var results = scene.hf()
                    .within(seconds(2))
                    .batch(rows, Ask::of)
                    .listRows(1)
                    .concurrency(32, 32)
                    .run();
            assertThat(results.values()).hasSize(120);
        });
        assertThat(sent).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBatchHiresNoMoreWorkersThanThereArePermits(long seed) {
        List<String> rows = IntStream.range(0, 50).mapToObj(i -> "row " + i).toList();
        Trial.run(seed, after(seconds(0.4)), hf -> hf.maxInFlight(3), scene -> {
            scene.hf().batch(rows, Ask::of).listRows(1).concurrency(8, 32).run();
            assertThat(scene.mostThreads()).isEqualTo(3);
        });
    }

    /** The first 32 rows one by one, then all workers together, which pause at the same time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsAreAnsweredSoonIfAllListsFail(long seed) {
        List<String> rows = IntStream.range(0, 640).mapToObj(i -> "row " + i).toList();
        Said broken = Said.of(500, "Input must be a string");
        Trial.Script script = (question, came, now) ->
                question.texts().size() > 1 ? broken : after(seconds(0.05)).answer(question, came, now);
        Trial.run(seed, script, hf -> hf, scene -> {
            assertThat(scene.hf().batch(rows, Ask::of).run().values()).hasSize(640);
            assertThat(scene.now()).isLessThan(seconds(15));
        });
    }

    /** The model may have come up and worked on it. */
    @Test
    void aCostlyRowIsNotSentAgainIfItWasNotAnsweredAfterTheModelWasLoading() {
        Trial.Script script = (question, came, now) -> before(came, 1) ? LOADING : null;
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            var results = scene.hf()
                    .within(seconds(20))
                    .batch(List.of("row"), Ask::costly)
                    .run();
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.TimedOut.class)
                    .hasMessageContaining("loading before");
        });
        assertThat(sent.stream().filter(one -> !before(one.at(), 1))).hasSize(1);
    }

    @Test
    void batchesThatShareThePermitsLoseNoRow() {
        List<String> rows = IntStream.range(0, 15).mapToObj(i -> "row " + i).toList();
        List<Sent> sent = Trial.run(
                1,
                after(seconds(1)),
                hf -> hf.maxInFlight(3),
                scene -> scene.together(
                        20,
                        () -> assertThat(scene.hf()
                                        .within(seconds(2))
                                        .batch(rows, Ask::of)
                                        .listRows(1)
                                        .run()
                                        .values())
                                .hasSize(15)));
        assertThat(sent).hasSize(300);
    }

    @Test
    void aCallWaitsForAPermitNoLongerThanItMay() {
        Trial.run(1, after(seconds(3)), hf -> hf.maxInFlight(1), scene -> {
            scene.together(1, () -> ask(scene.hf()));
            scene.together(1, () -> {
                HfException failure = catchThrowableOfType(
                        HfException.TimedOut.class, () -> ask(scene.hf().within(seconds(2))));
                assertThat(failure).hasMessageContaining("waiting for one of the requests in flight to end");
                assertThat(scene.now()).isEqualTo(seconds(2));
            });
        });
    }

    /** All permits are taken for five seconds, while those who wait for one were given their moments. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePaceHoldsWhenManyPermitsAreGivenBackAtOnce(long seed) {
        Trial.Script script = (question, came, now) -> before(now, 5) ? null : right(question);
        List<Sent> sent = Trial.run(
                seed,
                script,
                hf -> hf.maxInFlight(20).requestsPerSecond(10),
                scene -> scene.together(60, () -> ask(scene.hf())));
        assertThat(sent).hasSize(60);
        assertSpaced(sent, seconds(0.1));
    }

    @Test
    void thePaceHoldsAfterAPauseThatTheServerAskedFor() {
        Trial.Script script = (question, came, now) -> before(now, 3) ? limited(3) : right(question);
        List<Sent> sent = Trial.run(
                1, script, hf -> hf.requestsPerSecond(10), scene -> scene.together(40, () -> ask(scene.hf())));
        assertThat(answered).hasValue(40);
        assertSpaced(sent, seconds(0.1));
    }

    @Test
    void thePaceIsReachedWithFewPermits() {
        List<Sent> sent = Trial.run(
                1,
                after(seconds(0.3)),
                hf -> hf.maxInFlight(5).requestsPerSecond(10),
                scene -> scene.together(100, () -> ask(scene.hf())));
        assertSpaced(sent, seconds(0.1));
        assertThat(sent.get(99).at()).isLessThan(seconds(11));
    }

    private static void assertSpaced(List<Sent> sent, Duration apart) {
        for (int i = 1; i < sent.size(); i++)
            assertThat(sent.get(i).at().minus(sent.get(i - 1).at()))
                    .as("request " + i)
                    .isGreaterThanOrEqualTo(apart);
    }

    @Test
    void aPauseOfAMillisecondIsAskedForInVain() {
        List<Sent> sent = Trial.run(1, (question, came, now) -> limited("0.001"), hf -> hf, scene -> {
            assertThat(catchThrowableOfType(HfException.RateLimited.class, () -> ask(scene.hf())))
                    .isNotNull();
            assertThat(scene.now()).isGreaterThanOrEqualTo(seconds(20 * 0.25));
        });
        assertThat(sent).hasSize(20 + 3);
    }

    @Test
    void aPauseOfAMillisecondKeepsTheOthersBackForAQuarterOfASecond() {
        Trial.Script script = (question, came, now) -> now.toMillis() < 200 ? limited("0.001") : right(question);
        List<Sent> sent =
                Trial.run(1, script, hf -> hf.maxInFlight(1), scene -> scene.together(30, () -> ask(scene.hf())));
        assertThat(sent.stream().filter(one -> one.at().toMillis() < 250)).hasSize(1);
        assertThat(answered).hasValue(30);
    }

    @Test
    void ofAPauseOfYearsOneCallLooksWhetherItIsOver() {
        Trial.Script script = (question, came, now) ->
                before(now, 300) ? limited(1_000_000_000) : answerIn(seconds(2), question, came, now);
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            HfException first = catchThrowableOfType(HfException.RateLimited.class, () -> ask(scene.hf()));
            assertThat(first.details().retryAfter()).contains(Duration.ofSeconds(1_000_000_000));
            scene.sleep(Duration.ofSeconds(100));
            HfException second = catchThrowableOfType(HfException.RateLimited.class, () -> ask(scene.hf()));
            assertThat(second.details().retryAfter()).contains(Duration.ofSeconds(1_000_000_000 - 100));
            assertThat(second).hasMessageContaining("not sent").hasMessageContaining("until 2057-09-");
            scene.sleep(Duration.ofSeconds(200));
            scene.together(10, () -> ask(scene.hf()));
        });
        assertThat(sent).hasSize(11);
        assertThat(sent.get(1).at()).isEqualTo(Duration.ofSeconds(300));
        assertThat(sent.subList(2, 11)).allMatch(one -> !before(one.at(), 302));
        assertThat(answered).hasValue(10);
    }

    private static Said answerIn(Duration latency, Question question, Duration came, Duration now) {
        return after(latency).answer(question, came, now);
    }

    @Test
    void whoLookedInVainKeepsTheOthersBackAgain() {
        Trial.Script script = (question, came, now) -> before(now, 900) ? limited(86_400) : right(question);
        List<Sent> sent = Trial.run(
                1,
                script,
                hf -> hf,
                scene -> scene.together(20, () -> ask(scene.hf().within(Duration.ofDays(2)))));
        assertThat(sentBefore(sent, 900)).hasSize(3);
        assertThat(answered).hasValue(20);
    }

    @Test
    void whoWasToLookAndGaveUpLeavesItToAnother() {
        Trial.Script script =
                (question, came, now) -> before(now, 1) ? limited(86_400) : before(came, 302) ? null : right(question);
        Trial.run(1, script, hf -> hf, scene -> {
            assertThat(catchThrowableOfType(HfException.RateLimited.class, () -> ask(scene.hf())))
                    .isNotNull();
            scene.sleep(Duration.ofSeconds(300));
            scene.together(
                    1,
                    () -> assertThat(catchThrowableOfType(
                                    HfException.TimedOut.class,
                                    () -> ask(scene.hf().within(seconds(2)))))
                            .isNotNull());
            scene.sleep(seconds(0.5));
            scene.together(5, () -> ask(scene.hf().within(seconds(20))));
        });
        assertThat(answered).hasValue(5);
    }

    @Test
    void aLoadingModelThatAsksForMoreThanTheCallHasIsNotWaitedFor() {
        Trial.Script script = (question, came, now) -> LOADING.with("retry-after", "3600");
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            assertThat(catchThrowableOfType(
                                    HfException.StillLoading.class,
                                    () -> ask(scene.hf().within(Duration.ofMinutes(20))))
                            .details()
                            .retryAfter())
                    .contains(Duration.ofHours(1));
            assertThat(scene.now()).isZero();
        });
        assertThat(sent).hasSize(1);
    }

    @Test
    void aServerThatIsDownTakesNoRetriesFromAnother() {
        AtomicInteger alive = new AtomicInteger();
        Trial.Script script = (question, came, now) ->
                question.names("dead") || alive.getAndIncrement() == 0 ? Said.of(500, "out of order") : right(question);
        Trial.run(1, script, hf -> hf.retryBudget(3), scene -> {
            for (int i = 0; i < 10; i++)
                assertThat(catchThrowableOfType(
                                HfException.ServerFailed.class,
                                () -> scene.hf().at("http://other.test/predict").call(Ask.of("dead"))))
                        .isNotNull();
            ask(scene.hf().at("http://healthy.test/predict"));
        });
        assertThat(answered).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoDoesNotWaitForTheModelIsNotKeptByThoseWhoDo(long seed) {
        Trial.run(seed, (question, came, now) -> SLEEPS, hf -> hf, scene -> {
            scene.together(
                    3,
                    () -> assertThat(catchThrowableOfType(
                                    HfException.StillLoading.class,
                                    () -> ask(scene.hf().waitForModel().within(seconds(30)))))
                            .isNotNull());
            scene.sleep(seconds(0.1));
            scene.together(3, () -> {
                assertThat(catchThrowableOfType(
                                HfException.ServerFailed.class,
                                () -> ask(scene.hf().within(seconds(5)))))
                        .isNotNull();
                assertThat(scene.now()).isLessThan(seconds(3));
            });
        });
    }

    @Test
    void whoWaitsForTheModelIsKeptByWhoeverHearsThatItLoads() {
        Trial.Script script = (question, came, now) -> before(now, 8) ? LOADING : right(question);
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            scene.together(1, () -> ask(scene.hf()));
            scene.sleep(seconds(0.1));
            scene.together(20, () -> ask(scene.hf().waitForModel()));
        });
        assertThat(sentBefore(sent, 8)).hasSizeLessThanOrEqualTo(6);
        assertThat(answered).hasValue(21);
    }

    /** A request that is made otherwise for one kind of server. */
    private record Choosy(String text) implements TaskRequest<Json> {
        @Override
        public Task<Json> task() {
            return Ask.TASK;
        }

        @Override
        public Body body() {
            return Body.of(text).only(Body.Case.TGI, Parameters.NONE.with("max_tokens", 5));
        }
    }

    @Test
    void aServerThatDoesNotSayWhatItIsTakesNoMoreTimeThanTheCallHas() {
        Trial.Script script = (question, came, now) -> question == Question.INFO ? null : right(question);
        Trial.run(1, script, hf -> hf, scene -> {
            Inference own = scene.hf().at(OwnServer.URL + "/predict");
            own.within(seconds(1)).call(new Choosy("hello"));
            assertThat(scene.now()).isLessThanOrEqualTo(seconds(1));
            scene.sleep(seconds(1));
            Duration start = scene.now();
            own.within(Duration.ofMinutes(1)).call(new Choosy("hello"));
            assertThat(scene.now().minus(start)).isEqualTo(seconds(10));
        });
    }

    @Test
    void aServerThatHangsOnWhatItIsCostsOneCallInHalfAMinute() {
        Trial.Script script = (question, came, now) -> question == Question.INFO ? null : right(question);
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            Inference own = scene.hf().at(OwnServer.URL + "/predict").within(Duration.ofMinutes(1));
            for (int i = 0; i < 20; i++) own.call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(10));
            scene.sleep(seconds(29));
            own.call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(39));
            scene.sleep(seconds(1));
            own.call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(50));
        });
        assertThat(sent).hasSize(2 + 22);
    }

    /** Half a second says nothing to a batch, which has all the time. */
    @Test
    void whoHasMoreTimeThanWasSpentInVainAsksOnceMore() {
        Trial.Script script = (question, came, now) -> {
            if (question != Question.INFO) return right(question);
            return now.minus(seconds(3)).compareTo(came) < 0 ? null : OwnServer.GENERATES.info;
        };
        List<Sent> sent = Trial.run(1, script, hf -> hf, scene -> {
            Inference own = scene.hf().at(OwnServer.URL + "/predict");
            for (int i = 0; i < 5; i++) own.within(seconds(1)).call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(0.5));
            own.within(seconds(30)).call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(3.5));
        });
        assertThat(sent).hasSize(2 + 6);
    }

    @Test
    void whoWaitsForAnotherToAskHasHalfOfItsTimeLeft() {
        Trial.Script script = (question, came, now) -> question == Question.INFO ? null : right(question);
        Trial.run(1, script, hf -> hf, scene -> {
            Inference own = scene.hf().at(OwnServer.URL + "/predict");
            scene.together(1, () -> own.within(seconds(60)).call(new Choosy("hello")));
            scene.sleep(seconds(1));
            own.within(seconds(4)).call(new Choosy("hello"));
            assertThat(scene.now()).isEqualTo(seconds(3));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneOfManyAsksAServerWhatItIsAndTakesAPermit(long seed) {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Trial.Script script = (question, came, now) -> {
            if (came.equals(now)) most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            if (now.minus(seconds(2)).compareTo(came) < 0) return null;
            underWay.decrementAndGet();
            return question == Question.INFO ? OwnServer.GENERATES.info : right(question);
        };
        List<Sent> sent = Trial.run(
                seed,
                script,
                hf -> hf.maxInFlight(2),
                scene -> scene.together(
                        12, () -> scene.hf().at(OwnServer.URL + "/predict").call(new Choosy("hello"))));
        assertThat(sent.stream().filter(one -> one.question() == Question.INFO)).hasSize(1);
        assertThat(sent).hasSize(13);
    }
}
