package io.github.hfclient.tck;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.wire.Words;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;

/** The publisher of an answer that comes in pieces, over a server that has as many as are wanted. */
public class AnswerPublisherTck extends FlowPublisherVerification<String> {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Queue<HfClient> clients = new ConcurrentLinkedQueue<>();

    public AnswerPublisherTck() {
        super(new TestEnvironment(500, 200), 300);
    }

    private HfClient client(long elements) {
        HfClient hf = TestClients.builder(new SystemTime(), "http://server.test")
                .transport(call -> new HttpReply(
                        200, Map.of("Content-Type", List.of("text/event-stream")), new EventBytes(elements)))
                .build();
        clients.add(hf);
        return hf;
    }

    @Override
    public Flow.Publisher<String> createFlowPublisher(long elements) {
        return client(elements).stream(Words.of("Hello")).publisher(executor);
    }

    @Override
    public Flow.Publisher<String> createFailedFlowPublisher() {
        Flow.Publisher<String> taken = createFlowPublisher(1);
        taken.subscribe(new Nobody());
        return taken;
    }

    @AfterClass
    public void end() {
        clients.forEach(HfClient::close);
        executor.shutdownNow();
    }
}
