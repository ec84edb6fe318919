package io.github.hfclient.tck;

import java.util.concurrent.Flow;

/** A subscriber that wants nothing. */
final class Nobody implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(String piece) {
        throw new AssertionError("nobody wanted a piece");
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
