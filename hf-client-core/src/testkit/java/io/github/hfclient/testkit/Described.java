package io.github.hfclient.testkit;

import java.io.IOException;

/** A trouble that was put together from its parts. */
record Described(String does, Trouble.Deed deed) implements Trouble {

    @Override
    public void meet(Exchange exchange) throws IOException, InterruptedException {
        deed.on(exchange);
    }

    @Override
    public String toString() {
        return does;
    }
}
