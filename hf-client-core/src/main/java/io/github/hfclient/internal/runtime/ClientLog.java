package io.github.hfclient.internal.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one logger of the client. Neither headers nor bodies get here. */
public final class ClientLog {
    public static final Logger LOG = LoggerFactory.getLogger("io.github.hfclient");

    private ClientLog() {}
}
