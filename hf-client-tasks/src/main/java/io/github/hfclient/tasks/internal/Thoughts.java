package io.github.hfclient.tasks.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model thought, told apart from its words where the server does not do so: between {@code <think>} and {@code </think>}
 * or marks like these. The first mark is missing where the server's template has written it.
 *
 * @param reasoning empty if there is none
 */
public record Thoughts(String reasoning, String text) {
    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?:<(think|thinking|thought|reasoning)>|\\[THINK])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("</think(?:ing)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON = Pattern.compile("^\\s*(?:[\\[{\"]|```)");

    public static Thoughts of(String said) {
        Matcher opening = OPENING.matcher(said);
        return opening.find() ? marked(said.substring(opening.end()), opening.group(1)) : halfMarked(said);
    }

    /** Without the second mark all of it are thoughts. */
    private static Thoughts marked(String said, String name) {
        String mark = name == null ? "\\[/THINK]" : "</" + name + ">";
        Matcher closing = Pattern.compile(mark, Pattern.CASE_INSENSITIVE).matcher(said);
        return closing.find() ? split(said, closing) : new Thoughts(said.strip(), "");
    }

    /** A mark inside JSON is a part of the JSON. */
    private static Thoughts halfMarked(String said) {
        Matcher closing = CLOSING.matcher(said);
        boolean split = closing.find() && !JSON.matcher(said).find();
        return split ? split(said, closing) : new Thoughts("", said);
    }

    private static Thoughts split(String said, Matcher mark) {
        return new Thoughts(
                said.substring(0, mark.start()).strip(),
                said.substring(mark.end()).stripLeading());
    }
}
