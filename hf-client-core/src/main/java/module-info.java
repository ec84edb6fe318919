/** The client itself: tokens, transport, retries, loading models, rate limits, batches and streams; knows no task. */
module io.github.hfclient.core {
    exports io.github.hfclient;
    exports io.github.hfclient.auth;
    exports io.github.hfclient.event;
    exports io.github.hfclient.json;
    exports io.github.hfclient.transport;

    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static org.jspecify; // annotations only: nobody needs JSpecify to compile against us or to run
}
