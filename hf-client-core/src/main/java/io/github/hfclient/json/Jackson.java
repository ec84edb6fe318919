package io.github.hfclient.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/** How JSON is parsed: the limits that {@link JsonIn} promises. */
final class Jackson {
    /** Apart, so that what cannot be made with an old Jackson is missed where that can be said. */
    private static final class Factory {
        static final JsonFactory PARSERS = JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxNumberLength(100)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();

        /** Of servers, which also write NaN and infinities, as Python does where nobody has told it not to. */
        static final JsonFactory LENIENT = PARSERS.rebuild()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** With or without padding, on one line. */
    static final Base64Variant BASE64 = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

    private Jackson() {}

    interface Opening {
        JsonParser from(JsonFactory factory) throws IOException;
    }

    static JsonParser parser(Opening opening) {
        return parser(false, opening);
    }

    /** Of bytes that came from a server. */
    static JsonParser lenient(Opening opening) {
        return parser(true, opening);
    }

    private static JsonParser parser(boolean lenient, Opening opening) {
        try {
            return opening.from(lenient ? Factory.LENIENT : Factory.PARSERS);
        } catch (IOException e) {
            throw Complaints.about(e, 0);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "jackson-core 2.15 or later is needed, but an older one comes first on the class path", e);
        }
    }

    /** Where the value begins at which the parser stands. */
    static int beginning(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Where the value ends whose last token the parser has seen. */
    static int end(JsonParser parser) throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }
}
