package io.github.hfclient.tasks.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import java.nio.file.Path;

/** A program of its own, run with a small heap: sends a large recording as it is, then in base64, then as a part of a form, and says what came back. */
final class Upload {
    private Upload() {}

    /** Takes the base URL and the file. */
    public static void main(String[] arguments) {
        AutomaticSpeechRecognition recording = AutomaticSpeechRecognition.of(Media.of(Path.of(arguments[1])));
        try (HfClient hf = HfClient.builder()
                .baseUrl(arguments[0])
                .tokenProvider(() -> null)
                .build()) {
            Inference model = hf.on("acme/m");
            System.out.println(model.call(recording).text());
            System.out.println(model.call(recording.returnTimestamps(true)).text());
            System.out.println(model.at(arguments[0] + "/v1").call(recording).text());
        }
    }
}
