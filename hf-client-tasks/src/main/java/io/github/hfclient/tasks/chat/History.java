package io.github.hfclient.tasks.chat;

/**
 * How an answer is told again in the next turn, where servers differ. Some demand what the model thought before it called a tool,
 * others refuse it; some demand words beside calls of tools, be they empty, others refuse them.
 *
 * <pre>{@code
 * ToolLoop.of(weather).history(History.PLAIN.reasoning(true)).run(llama, chat);
 * chat.then(answer, History.PLAIN.reasoning(true));
 * }</pre>
 *
 * @param reasoning whether what the model thought is sent back, under the name under which it came
 * @param emptyContent whether a turn that only calls tools has {@code content}, as an empty text
 */
public record History(boolean reasoning, boolean emptyContent) {
    /** Words and calls of tools, which most servers are content with. */
    public static final History PLAIN = new History(false, false);

    /** Whether what the model thought is sent back. */
    public History reasoning(boolean wanted) {
        return new History(wanted, emptyContent);
    }

    /** Whether a turn that only calls tools has an empty text as {@code content}. */
    public History emptyContent(boolean wanted) {
        return new History(reasoning, wanted);
    }
}
