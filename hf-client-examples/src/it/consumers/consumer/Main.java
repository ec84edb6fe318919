package consumer;

import io.github.hfclient.HfClient;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.TextClassification;
import java.util.function.Function;

/** A small application that embeds the client; it is compiled and started on the module path and on the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (HfClient hf = HfClient.create()) {
            Function<String, Labels> sentiment = hf.on("owner/model").pipeline(TextClassification::of);
            System.out.println("started, ready to ask: " + (sentiment != null));
        }
    }
}
