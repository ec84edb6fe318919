package io.github.hfclient.examples.readme;

import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.tools.Tool;
import io.github.hfclient.tasks.chat.tools.ToolLoop;
import io.github.hfclient.tasks.chat.tools.ToolRun;
import io.github.hfclient.tasks.records.Description;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Java of the README that asks language models for more than words. */
final class SnippetsOfChat {
    private final Inference llama;
    private final PrintStream out;

    SnippetsOfChat(Inference llama, PrintStream out) {
        this.llama = llama;
        this.out = out;
    }

    void image(Path file) {
        // snippet: image
        Message question = Message.user("What is on this picture?").image(Media.of(file));
        out.println(llama.call(Chat.ofMessages(List.of(question))).text());
        // end
    }

    // snippet: structured-record
    record Order(String product, BigDecimal price, Optional<String> currency) {}
    // end

    Order structured(String letter) {
        // snippet: structured
        Order order = llama.call(Chat.of(letter).into(Order.class)).value();
        // end
        return order;
    }

    // snippet: tools-record
    record City(@Description("Without the country") String city) {}
    // end

    ToolRun tools(WeatherStation station) {
        // snippet: tools
        Tool<City> weather =
                Tool.of("weather", "The weather of today", City.class, asked -> station.report(asked.city()));
        ToolRun run = ToolLoop.of(weather).run(llama, Chat.of("How is the weather in Oslo?"));
        out.println(run.answer().text());
        // end
        return run;
    }

    /** Something of the caller's own that knows more than a model. */
    interface WeatherStation {
        String report(String city);
    }
}
