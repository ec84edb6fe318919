package io.github.hfclient.tasks.chat.tools;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.History;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.chat.ToolChoice;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a model, runs the tools that it wants called, tells it what came out, and asks again until it wants none. Everything
 * runs on the calling thread, the tools of an answer one after the other.
 *
 * <pre>{@code
 * ToolRun run = ToolLoop.of(weather, calendar).run(llama, Chat.of("Do I need an umbrella tomorrow?"));
 * out.println(run.answer().text());
 * }</pre>
 *
 * <p>A tool that does not exist, arguments that do not fit and tools that fail are told to the model, which may do better in the
 * next turn; {@link ToolRun#uses} tells the caller. See {@link Tool} for what is told.
 *
 * @param tools at least one, each with a name of its own
 * @param turns how often the model is asked at most
 * @param history how its answers are told again, where servers differ
 * @see <a href="https://huggingface.co/docs/inference-providers/guides/function-calling">function calling</a>
 */
public record ToolLoop(List<Tool<?>> tools, int turns, History history) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if there is no tool, one is null, two have the same name, turns is not 1 to 1000, or
     *     history is null
     */
    public ToolLoop {
        tools = CheckedLists.copyOfSome("tools", tools);
        Require.range("turns", turns, 1, 1000);
        Require.present("history", history);
        if (names(tools).distinct().count() < tools.size())
            throw new IllegalArgumentException("two tools have the same name");
    }

    /**
     * A loop of at most 10 turns.
     *
     * @throws IllegalArgumentException if there is no tool, one is null, or two have the same name
     */
    public static ToolLoop of(Tool<?>... tools) {
        return new ToolLoop(Arrays.asList(Require.present("tools", tools)), 10, History.PLAIN);
    }

    /**
     * This loop with another bound.
     *
     * @throws IllegalArgumentException if it is not 1 to 1000
     */
    public ToolLoop turns(int most) {
        return new ToolLoop(tools, most, history);
    }

    /**
     * This loop for a server that wants its answers told again in another way.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ToolLoop history(History other) {
        return new ToolLoop(tools, turns, other);
    }

    /**
     * Runs until the model answers without wanting a tool. A limit set with {@link Inference#within} is for each turn.
     *
     * @param model whom to ask
     * @param chat the question; tools of its own are replaced. A {@code tool_choice} that forces a call holds for the first turn
     * @throws TooManyTurnsException if the model wants tools in the last turn too; those are not run
     * @throws FatalToolException if a tool throws it
     * @throws HfException if there is no answer
     * @throws IllegalArgumentException if an argument is null
     */
    public ToolRun run(Inference model, Chat chat) {
        Require.present("model", model);
        ToolRun run = ask(model, Require.present("chat", chat), List.of(), true);
        for (int turn = 1; !run.answer().toolCalls().isEmpty(); turn++) {
            if (turn == turns) throw new TooManyTurnsException(run, turns);
            run = next(model, run);
        }
        return run;
    }

    private ToolRun ask(Inference model, Chat chat, List<ToolUse> uses, boolean first) {
        ChatAnswer answer = model.call(equipped(chat, first));
        return new ToolRun(answer, chat.then(answer, history), uses);
    }

    private ToolRun next(Inference model, ToolRun run) {
        Chat chat = run.chat();
        List<ToolUse> uses = new ArrayList<>(run.uses());
        for (ToolCall call : run.answer().toolCalls()) {
            ToolUse use = use(call);
            uses.add(use);
            chat = chat.then(use.message());
        }
        return ask(model, chat, uses, false);
    }

    /** With the tools. A model that is forced to call one again and again would never answer. */
    private Chat equipped(Chat chat, boolean first) {
        Chat equipped = chat.tools(tools.stream().map(Tool::definition).toList());
        Json choice = chat.parameters().get("tool_choice");
        boolean forced = choice instanceof Json.Obj || choice.equals(ToolChoice.REQUIRED.json());
        return forced && !first ? equipped.toolChoice(ToolChoice.AUTO) : equipped;
    }

    private ToolUse use(ToolCall call) {
        for (Tool<?> tool : tools) {
            if (tool.definition().name().equals(call.name())) return tool.use(call);
        }
        String why = "there is no such tool, only " + names(tools).collect(Collectors.joining(", "));
        return ToolUse.failed(call, why, new IllegalArgumentException(why));
    }

    private static Stream<String> names(List<Tool<?>> tools) {
        return tools.stream().map(tool -> tool.definition().name());
    }
}
