package io.github.hfclient.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Hub's task ids (<a href="https://huggingface.co/tasks">the list of tasks</a>) that are not words of their own,
 * looked for among the constants of a class file.
 */
final class TaskIds {
    private static final Pattern ID = Pattern.compile("(?<![a-z0-9-])("
            + "(audio|image|video|text|token|tabular|zero-shot(-(image|audio))?)-classification"
            + "|(zero-shot-)?object-detection|image-segmentation|mask-generation|depth-estimation|keypoint-detection"
            + "|(text|image|audio|video|any|text2text|image-text|video-text|audio-text)(-to-(text|image|audio|video|speech|3d|any))"
            + "|text2text-generation|text-generation|text-ranking|fill-mask|feature-extraction|sentence-similarity"
            + "|(image|visual-document)-(feature-extraction|retrieval)|chat-completion|automatic-speech-recognition"
            + "|((table|visual|document|video)-)?question-answering|tabular-regression|voice-activity-detection"
            + ")(?![a-z0-9-])");

    private TaskIds() {}

    static ArchCondition<JavaClass> notBeNamed() {
        return new ArchCondition<>("not name a task") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                ID.matcher(constantsOf(type))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .forEach(id -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " names the task " + id)));
            }
        };
    }

    /** The class file as Latin-1 text: its string constants lie in it in modified UTF-8, the ids are ASCII. */
    private static String constantsOf(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(bytes.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
