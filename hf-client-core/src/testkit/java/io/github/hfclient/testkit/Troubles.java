package io.github.hfclient.testkit;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue: every named trouble. */
public final class Troubles {

    private Troubles() {}

    /** All families, in the order of the families. */
    public static List<Trouble> all() {
        return Stream.of(
                        named(),
                        Statuses.passing().stream(),
                        Statuses.staying().stream(),
                        Stream.of(Statuses.echoing(401)))
                .flatMap(family -> family)
                .toList();
    }

    private static Stream<Trouble> named() {
        return Stream.<Trouble[]>of(
                        Answers.values(),
                        Loading.values(),
                        Limits.values(),
                        ErrorBody.values(),
                        Cuts.values(),
                        Framing.values(),
                        Endless.values(),
                        Bodies.values(),
                        Redirects.values(),
                        Streams.values(),
                        BrokenStreams.values())
                .flatMap(Stream::of);
    }
}
