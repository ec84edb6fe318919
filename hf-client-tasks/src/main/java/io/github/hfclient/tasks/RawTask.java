package io.github.hfclient.tasks;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.Form;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.TextRanking;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.vision.TextToImage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any task by its id, also one that has no record here: what you give is sent, and what comes back is not looked into. Name the
 * model with {@code on(..)}; there is no default one.
 *
 * <pre>{@code
 * Json answer = hf.on("acme/masks").call(RawTask.of("mask-generation", Media.of(Path.of("cat.jpg")))).json();
 * Node tree = mapper.readTree(answer.text());   // for a JSON library of your own
 * }</pre>
 *
 * <p>It goes where the task's own record goes and takes the same form there: parameters under {@code parameters}, or beside the
 * input for servers of the OpenAI kind. The input of {@code chat-completion} is the list of messages.
 *
 * @param id the Hub's id of the task, such as {@code fill-mask}
 * @param inputs what is sent as input; media as {@link Media#json()}
 * @param parameters the settings that most servers want under {@code parameters}
 * @param root fields beside the input
 * @see <a href="https://huggingface.co/tasks">the tasks</a>
 */
public record RawTask(String id, Json inputs, Parameters parameters, Parameters root)
        implements TaskRequest<RawAnswer> {
    private static final String ANY = "a"; // the task of a request does not depend on what it asks
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Decoder<RawAnswer> READ = (in, asked) -> new RawAnswer.OfJson(in.json());
    private static final Function<Media, RawAnswer> MEDIA = RawAnswer.OfMedia::new;

    /** Those that lie elsewhere than most, or have a form for servers of the OpenAI kind. */
    private static final Map<String, Task<?>> SPECIAL = Stream.<Task<?>>of(
                    Chat.of(ANY).task().forms(Form.openAi("chat/completions", "messages")),
                    TextGeneration.of(ANY).task(),
                    TextClassification.of(ANY).task(),
                    FeatureExtraction.of(ANY).task(),
                    SentenceSimilarity.of(ANY, List.of(ANY)).task(),
                    TextRanking.of(ANY, List.of(ANY)).task(),
                    TextToImage.of(ANY).task(),
                    AutomaticSpeechRecognition.of(Media.of(new byte[1], "audio/flac"))
                            .task(),
                    TextToSpeech.of(ANY).task())
            .collect(Collectors.toUnmodifiableMap(Task::id, task -> task));

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null, or the id is none: small letters, digits and single hyphens
     */
    public RawTask {
        if (!ID.matcher(Require.text("id", id)).matches()) {
            throw new IllegalArgumentException("not the id of a task: " + id
                    + "; they are listed at https://huggingface.co/tasks, such as fill-mask");
        }
        Require.present("inputs", inputs);
        Require.present("parameters", parameters);
        Require.present("root", root);
    }

    /**
     * A request.
     *
     * @param id the Hub's id of the task
     * @param inputs {@link Media}, or anything that {@link Json#of} takes: a text, a list, a map, {@code Json}
     * @throws IllegalArgumentException if one is null, the id is none, or the input has no JSON form
     */
    public static RawTask of(String id, Object inputs) {
        Json json = Body.of(Require.present("inputs", inputs)).inputs();
        return new RawTask(id, Require.present("inputs", json), Parameters.NONE, Parameters.NONE);
    }

    /** One more of the settings, by the server's name for it; a null value changes nothing. */
    public RawTask parameter(String name, @Nullable Object value) {
        return new RawTask(id, inputs, parameters.with(name, value), root);
    }

    /** One more field beside the input; a null value changes nothing. */
    public RawTask root(String name, @Nullable Object value) {
        return new RawTask(id, inputs, parameters, root.with(name, value));
    }

    @Override
    public Task<RawAnswer> task() {
        Task<?> special = SPECIAL.get(id);
        Task<RawAnswer> usual = Task.of(id, READ).media(MEDIA).markedCostly();
        if (special == null) return usual;
        return new Task<>(id, READ, special.route(), special.forms(), Task.Lists.NONE, null, true, MEDIA);
    }

    @Override
    public Body body() {
        return new Body(inputs, parameters, root, Map.of());
    }
}
