package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a program printed, and how it ended. */
record Talk(int code, String out, String err) {

    static Talk of(CommandLine command, String... arguments) {
        return of(command, new StringWriter(), arguments);
    }

    static Talk of(CommandLine command, StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        int code = command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Talk(code, out.toString(), err.toString());
    }

    static Service calm() {
        return Service.embedded(OfflineServer.start(ServerSettings.calm()));
    }

    /** A server of the test's own. */
    static Service at(String url) {
        return new Service(HfClient.builder().baseUrl(url).token("hf_test").attempts(1), "a test", false, () -> {});
    }
}
