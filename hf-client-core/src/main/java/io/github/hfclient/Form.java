package io.github.hfclient;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of server wants to be asked for a task, as data: where, and what a {@link Body} looks like there. A {@link Task}
 * has one for each kind, and which of them a server speaks is found out when it is asked. The answers of all of them are read
 * by the decoder of the task.
 *
 * <pre>{@code
 * static final Form RERANK = Form.openAi("rerank", null).names(Map.of("texts", "documents"));
 * }</pre>
 *
 * @param path behind the URL of the server, such as {@code v1/embeddings} or {@code embed}; empty for the URL as it is
 * @param input what the input is called; null if it has no name of its own: the request has root fields alone, to which those of
 *     an input that is an object belong
 * @param names what parameters are called whose name is another one, and root fields where the input has no name; the others keep
 *     theirs. Those whose other name is empty are not sent
 * @param parameters the object that parameters stand in; null if they stand at the root
 * @param media how media travel
 * @param namesModel whether the body names the model
 */
public record Form(
        String path,
        @Nullable String input,
        Map<String, String> names,
        @Nullable String parameters,
        MediaAs media,
        boolean namesModel) {
    /** How an image, a sound or a video travels. */
    public enum MediaAs {
        /** As the whole body where there is nothing else to say, else in base64. */
        RAW,
        /** In base64. */
        BASE64,
        /** As a {@code data:} URL. */
        DATA_URL,
        /** As a file in a {@code multipart/form-data} body, all other fields being parts too. It is read while it is sent. */
        PART
    }

    /** The form of Hugging Face's own servers at the URL as it is: {@code {"inputs": .., "parameters": {..}}}. */
    public static final Form ENVELOPE = at("");

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if anything but input and parameters is null
     */
    public Form {
        Require.present("path", path);
        names = Map.copyOf(Require.present("names", names));
        Require.present("media", media);
    }

    /** The form of Hugging Face's own servers at another path. */
    public static Form at(String path) {
        return new Form(path, "inputs", Map.of(), "parameters", MediaAs.RAW, false);
    }

    /**
     * A form of servers of the OpenAI kind, which name the model and have parameters at the root.
     *
     * @param path behind {@code /v1/}, such as {@code embeddings}
     * @param input as for the record
     */
    public static Form openAi(String path, @Nullable String input) {
        return new Form("v1/" + Require.text("path", path), input, Map.of(), null, MediaAs.BASE64, true);
    }

    /** This form at another path. */
    public Form path(String other) {
        return new Form(other, input, names, parameters, media, namesModel);
    }

    /** This form with other names. */
    public Form names(Map<String, String> others) {
        return new Form(path, input, others, parameters, media, namesModel);
    }

    /** This form with parameters in an object of that name, or at the root if it is null. */
    public Form parameters(@Nullable String object) {
        return new Form(path, input, names, object, media, namesModel);
    }

    /** This form with media that travel otherwise. */
    public Form media(MediaAs other) {
        return new Form(path, input, names, parameters, other, namesModel);
    }
}
