package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;

/** Reads the words for a gap from a flat list, and those for several gaps from a list in the list for each. */
final class MaskFillsReader implements Decoder<MaskFills> {
    @Override
    public MaskFills read(JsonIn in, Body asked) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one word");
        return new MaskFills(in.peek() == JsonIn.Kind.ARRAY ? masks(in) : List.of(rest(in)));
    }

    /** A list with one text is answered like the text alone, by older servers at least; so it can be read as that. */
    @Override
    public List<MaskFills> readRows(JsonIn in, List<Body> asked) {
        return asked.size() == 1 ? List.of(read(in, asked.get(0))) : Decoder.super.readRows(in, asked);
    }

    private static List<List<MaskFill>> masks(JsonIn in) {
        List<List<MaskFill>> masks = new ArrayList<>();
        do masks.add(words(in));
        while (in.element());
        return masks;
    }

    private static List<MaskFill> words(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one word");
        return rest(in);
    }

    /** The words up to the end of the list whose first one comes next. */
    private static List<MaskFill> rest(JsonIn in) {
        List<MaskFill> words = new ArrayList<>();
        do words.add(MaskFill.read(in));
        while (in.element());
        return words;
    }
}
