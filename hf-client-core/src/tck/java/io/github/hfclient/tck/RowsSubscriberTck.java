package io.github.hfclient.tck;

import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.internal.runtime.SystemTime;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/** The subscriber to a batch's rows. */
public class RowsSubscriberTck extends FlowSubscriberBlackboxVerification<String> {
    public RowsSubscriberTck() {
        super(new TestEnvironment(500, 200));
    }

    /** It subscribes to a publisher by itself; this one waits for the kit to take over. */
    @Override
    public Flow.Subscriber<String> createFlowSubscriber() {
        return PublishedRows.of(subscriber -> {}, new SystemTime());
    }

    @Override
    public String createElement(int element) {
        return "row " + element;
    }
}
