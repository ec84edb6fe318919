package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.Mention;
import io.github.hfclient.examples.run.ProgressDisplay;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.Entities;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.TextClassification;
import io.github.hfclient.tasks.TokenClassification;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks the models: first how each review sounds, then for the names in those that could be told. */
record Scoring(Inference sentimentModel, Inference nameModel, ProgressDisplay progress) {

    Scores score(List<Review> reviews) {
        Results<Review, Labels> answers =
                ask("sentiment", sentimentModel, reviews, review -> TextClassification.of(review.text()));
        Scores scores =
                new Scores(answers.items().stream().map(Scoring::scored).toList(), ended(answers, Scoring::canBeAsked));
        return scores.ended().isPresent() ? scores : named(scores);
    }

    private Scores named(Scores scores) {
        List<ScoredReview> told =
                scores.reviews().stream().filter(review -> !review.failed()).toList();
        Results<ScoredReview, Entities> answers = ask(
                "names",
                nameModel,
                told,
                scored -> TokenClassification.of(scored.review().text()));
        Map<Integer, ScoredReview> named = new HashMap<>();
        answers.forEach(item -> named.put(item.input().review().row(), named(item)));
        List<ScoredReview> all = scores.reviews().stream()
                .map(scored -> named.getOrDefault(scored.review().row(), scored))
                .toList();
        return new Scores(all, ended(answers, scored -> true));
    }

    private <T, R> Results<T, R> ask(String part, Inference model, List<T> rows, Function<T, TaskRequest<R>> request) {
        progress.begin(part, rows.size());
        return model.batch(rows, request)
                .onProgress(now -> progress.done(now.done()))
                .run();
    }

    private static ScoredReview scored(Item<Review, Labels> item) {
        return item.map(labels -> ScoredReview.scored(item.input(), sentiment(labels)))
                .orElseGet(() -> ScoredReview.failed(item.input(), problem(item)));
    }

    private static ScoredReview named(Item<ScoredReview, Entities> item) {
        return item.map(entities -> item.input().with(Mention.of(entities)))
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
                .filter(failure -> none || concernsAll(failure))
                .findFirst();
    }

    private static boolean concernsAll(RuntimeException failure) {
        return failure instanceof HfException.AccessDenied
                || failure instanceof HfException.OutOfCredits
                || failure instanceof HfException.NotFound;
    }
}
