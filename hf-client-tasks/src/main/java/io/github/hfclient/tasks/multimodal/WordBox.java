package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Box;
import java.util.List;

/**
 * A word of a document, and where it is.
 *
 * @param word the word, not blank
 * @param box its place in thousandths of the width and the height of the image, 0 to 1000
 * @see <a href="https://huggingface.co/docs/transformers/main_classes/pipelines">word_boxes of the pipeline</a>
 */
public record WordBox(String word, Box box) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null, the word is blank or the box not within 0 to 1000
     */
    public WordBox {
        Require.text("word", word);
        Require.present("box", box);
        Require.range("xmin", box.xmin(), 0, 1000);
        Require.range("ymin", box.ymin(), 0, 1000);
        Require.range("xmax", box.xmax(), 0, 1000);
        Require.range("ymax", box.ymax(), 0, 1000);
    }

    /**
     * A word and its place.
     *
     * @throws IllegalArgumentException if one is null, the word is blank or the box not within 0 to 1000
     */
    public static WordBox of(String word, Box box) {
        return new WordBox(word, box);
    }

    /** As servers take them: pairs of a word and its four sides. */
    static Json json(List<WordBox> words) {
        return Json.of(
                words.stream().map(one -> List.of(one.word(), sides(one.box()))).toList());
    }

    private static List<Double> sides(Box box) {
        return List.of(box.xmin(), box.ymin(), box.xmax(), box.ymax());
    }
}
