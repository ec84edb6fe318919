package io.github.hfclient.wire;

import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.TestCertificate;
import io.github.hfclient.testkit.Trouble;

/** What lies under HTTP. */
enum Wire {
    PLAIN {
        @Override
        HostileServer serve(Trouble trouble) {
            return HostileServer.start(trouble);
        }

        @Override
        HfClientBuilder trusting(HfClientBuilder client) {
            return client;
        }
    },
    TLS {
        @Override
        HostileServer serve(Trouble trouble) {
            return HostileServer.startTls(trouble);
        }

        @Override
        HfClientBuilder trusting(HfClientBuilder client) {
            return client.sslContext(TestCertificate.selfSigned().context());
        }
    };

    /** A server that meets every request with this trouble. */
    abstract HostileServer serve(Trouble trouble);

    /** The same client, trusting the server. */
    abstract HfClientBuilder trusting(HfClientBuilder client);
}
