package io.github.hfclient.examples.pulse;

import io.github.hfclient.Batch;
import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.examples.run.BatchProgress;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.Causes;
import io.github.hfclient.examples.run.Mention;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Scores;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.generation.Summary;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks the models, one after the other: how each review sounds, then for the names in those that could be told, then what they are
 * about, then for a summary of what each product's negative ones say.
 */
record Scoring(HfClient hf, ModelNames models, PulseJournal journal, BatchProgress progress) {

    /** A theme counts if the model gives it about twice what it would get by chance. */
    private static final double CLEAR = 0.35;

    ScoredReviews score(List<Review> reviews) {
        ScoredReviews scores = sentiment(reviews);
        scores = then(
                scores,
                "names",
                models.names(),
                TokenClassification::of,
                (scored, names) -> scored.with(Mention.of(names)));
        scores = then(
                scores,
                "themes",
                models.themes(),
                text -> ZeroShotClassification.of(text, Theme.class),
                (scored, themes) -> scored.about(clear(themes)));
        return scores.ended().isPresent() ? scores : summed(scores);
    }

    private ScoredReviews sentiment(List<Review> reviews) {
        Results<Review, Labels> answers = run(
                "sentiment",
                reviews,
                batch(models.sentiment(), reviews, review -> TextClassification.of(review.text()))
                        .journal(journal.file()));
        return new ScoredReviews(
                answers.items().stream().map(Scoring::scored).toList(), ended(answers, Scoring::canBeAsked));
    }

    /** Asks another model about the reviews that have not failed, and adds what it says. */
    private <R> ScoredReviews then(
            ScoredReviews scores,
            String part,
            String model,
            Function<String, TaskRequest<R>> request,
            BiFunction<ScoredReview, R, ScoredReview> add) {
        if (scores.ended().isPresent()) return scores;
        List<ScoredReview> told =
                scores.reviews().stream().filter(review -> !review.failed()).toList();
        Results<ScoredReview, R> answers =
                ask(part, model, told, scored -> request.apply(scored.review().text()));
        Map<Integer, ScoredReview> more = new HashMap<>();
        answers.forEach(item -> more.put(item.input().review().row(), added(item, add)));
        List<ScoredReview> all = scores.reviews().stream()
                .map(scored -> more.getOrDefault(scored.review().row(), scored))
                .toList();
        return new ScoredReviews(all, ended(answers, scored -> true));
    }

    private ScoredReviews summed(ScoredReviews scores) {
        List<Complaints> complaints = Complaints.in(new Findings(scores.reviews()));
        Results<Complaints, Summary> answers =
                ask("summaries", models.summaries(), complaints, each -> Summarization.of(each.text()));
        List<ProductSummary> summaries =
                answers.items().stream().map(ProductSummary::of).toList();
        return new ScoredReviews(scores.reviews(), summaries, ended(answers, each -> true));
    }

    private <T, R> Results<T, R> ask(String part, String model, List<T> rows, Function<T, TaskRequest<R>> request) {
        return run(part, rows, batch(model, rows, request));
    }

    private <T, R> Batch<T, R> batch(String model, List<T> rows, Function<T, TaskRequest<R>> request) {
        return hf.on(model).batch(rows, request);
    }

    private <T, R> Results<T, R> run(String part, List<T> rows, Batch<T, R> batch) {
        progress.begin(part, rows.size());
        return batch.onProgress(progress).run();
    }

    private static ScoredReview scored(Item<Review, Labels> item) {
        return item.map(labels -> ScoredReview.scored(item.input(), sentiment(labels)))
                .orElseGet(() -> ScoredReview.failed(item.input(), problem(item)));
    }

    private static <R> ScoredReview added(Item<ScoredReview, R> item, BiFunction<ScoredReview, R, ScoredReview> add) {
        return item.map(answer -> add.apply(item.input(), answer))
                .orElseGet(() -> item.input().with(problem(item)));
    }

    /** Labels that mean the same mood, such as four and five stars, count together. */
    private static Sentiment sentiment(Labels labels) {
        Map<Mood, Double> scores = new EnumMap<>(Mood.class);
        for (Label label : labels) {
            Mood mood = Mood.of(label.label())
                    .orElseThrow(() -> new CannotFinish("The model answers \"" + label.label()
                            + "\", which is no sentiment: choose another with --sentiment-model."));
            scores.merge(mood, label.score(), Double::sum);
        }
        return new Sentiment(scores);
    }

    private static Optional<Theme> clear(Scores<Theme> themes) {
        return themes.atLeast(CLEAR).stream().findFirst();
    }

    private static String problem(Item<?, ?> item) {
        return item.failure().map(RuntimeException::getMessage).orElse("no reason given");
    }

    private static boolean canBeAsked(Review review) {
        return !review.text().isBlank();
    }

    /** A reason that concerns all rows: a token, credits or a model that cannot be used, or a server that answers none. */
    private static <T, R> Optional<RuntimeException> ended(Results<T, R> answers, Predicate<T> canBeAsked) {
        boolean none = answers.items().stream().noneMatch(Item::answered);
        return answers.items().stream()
                .filter(item -> canBeAsked.test(item.input()))
                .flatMap(item -> item.failure().stream())
                .filter(failure -> none || Causes.concernAll(failure))
                .findFirst();
    }
}
