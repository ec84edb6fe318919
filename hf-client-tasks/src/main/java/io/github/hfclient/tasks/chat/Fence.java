package io.github.hfclient.tasks.chat;

/** The fence that models put around JSON in Markdown, even when asked for JSON alone. */
final class Fence {
    private static final String MARK = "```";

    private Fence() {}

    /** What is inside, if the whole text is one block marked as JSON or as nothing; else the text. JSON never begins so. */
    static String removed(String text) {
        String block = text.strip();
        int line = block.indexOf('\n');
        if (!block.startsWith(MARK) || !block.endsWith(MARK) || line < 0) return text;
        String language = block.substring(MARK.length(), line).strip();
        boolean json = language.isEmpty() || language.equalsIgnoreCase("json");
        return json ? block.substring(line + 1, block.length() - MARK.length()) : text;
    }
}
