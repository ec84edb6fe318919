package io.github.hfclient.examples;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatPiece;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.chat.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation, line by line, that remembers. One thread runs it; {@link #stop} may come from any thread. */
final class ChatSession {

    private final Inference model;
    private final PrintWriter out;
    private final List<Message> messages = new ArrayList<>();
    private volatile @Nullable ChatStream running;
    private volatile boolean stopped;

    ChatSession(Inference model, PrintWriter out) {
        this.model = model;
        this.out = out;
    }

    /**
     * Answers each line until there are no more, or until it is stopped.
     *
     * @return whether all lines were answered
     * @throws HfException if there is no answer, or not to its end
     */
    boolean run(BufferedReader lines) throws IOException {
        for (String line = prompt(lines); line != null && !stopped; line = prompt(lines)) {
            if (!line.isBlank()) {
                answer(line);
            }
        }
        return !stopped;
    }

    /** Ends the request that is running, and with it the conversation. */
    void stop() {
        stopped = true;
        ChatStream stream = running;
        if (stream != null) {
            stream.close();
        }
    }

    private @Nullable String prompt(BufferedReader lines) throws IOException {
        if (stopped) return null;
        out.print("> ");
        out.flush();
        return lines.readLine();
    }

    private void answer(String line) {
        messages.add(Message.user(line));
        try (ChatStream stream = model.stream(Chat.ofMessages(messages))) {
            running = stream;
            if (!stopped) { // else stop() may have come before it could see this stream
                print(stream);
                messages.add(stream.whole().message());
            }
        } catch (HfException.Cancelled e) {
            if (!stopped) throw e;
            out.println(" [stopped]");
        } finally {
            running = null;
        }
    }

    private void print(ChatStream stream) {
        for (ChatPiece piece : stream) {
            out.print(piece.text());
            out.flush();
        }
        out.println();
    }
}
