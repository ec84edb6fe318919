package io.github.hfclient.wire;

import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.http2.Http2Gateway;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.TestCertificate;
import io.github.hfclient.testkit.Trouble;
import java.net.URI;

/** How client and server speak with each other. */
enum Wire {
    PLAIN {
        @Override
        HostileServer serve(Trouble trouble) {
            return HostileServer.start(trouble);
        }

        @Override
        HfClientBuilder speaking(HfClientBuilder client) {
            return client;
        }
    },
    TLS {
        @Override
        HostileServer serve(Trouble trouble) {
            return HostileServer.startTls(trouble);
        }

        @Override
        HfClientBuilder speaking(HfClientBuilder client) {
            return client.sslContext(TestCertificate.selfSigned().context());
        }
    },
    /** Over TLS, with a gateway that passes requests on to the server. */
    HTTP2 {
        @Override
        HostileServer serve(Trouble trouble) {
            return HostileServer.start(trouble);
        }

        @Override
        HfClientBuilder speaking(HfClientBuilder client) {
            return TLS.speaking(client).http2(true);
        }

        @Override
        Front front(HostileServer server) {
            Http2Gateway gateway = Http2Gateway.before(server.uri());
            return new Front(gateway.uri(), gateway::close);
        }
    };

    /** What the client sees of a server. */
    record Front(URI uri, Runnable closing) {}

    /** A server that meets every request with this trouble. */
    abstract HostileServer serve(Trouble trouble);

    /** A client that can speak so. */
    abstract HfClientBuilder speaking(HfClientBuilder client);

    Front front(HostileServer server) {
        return new Front(server.uri(), () -> {});
    }
}
