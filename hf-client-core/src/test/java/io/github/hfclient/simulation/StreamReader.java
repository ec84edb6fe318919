package io.github.hfclient.simulation;

import io.github.hfclient.HfException;
import io.github.hfclient.wire.Words;

/** Reads the words of a stream as they come; gives up by closing it. */
final class StreamReader extends Actor {
    private Words.Pieces stream;

    StreamReader(World world) {
        super(world);
    }

    @Override
    void use() {
        String text = "text" + world.number() + " of a few words, one event each";
        try (Words.Pieces pieces = view(span()).stream(Words.of(text))) {
            stream = pieces;
            read(pieces, text);
        } catch (HfException.IncompleteAnswer e) {
            if (!text.startsWith(e.textSoFar())) throw new AssertionError("other words: " + e.textSoFar(), e);
        } catch (RuntimeException e) {
            allowed(e);
        } finally {
            leaves(text);
        }
    }

    private void read(Words.Pieces pieces, String text) {
        while (pieces.hasNext()) {
            pieces.next();
            if (!text.startsWith(pieces.partial())) throw new AssertionError("other words: " + pieces.partial());
        }
        if (!pieces.partial().equals(text)) throw new AssertionError("too few words: " + pieces.partial());
    }

    @Override
    boolean giveUp() {
        if (stream != null) stream.close();
        return stream != null;
    }
}
