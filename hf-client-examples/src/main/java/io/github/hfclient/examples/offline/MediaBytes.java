package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Bytes of pictures and sounds, in requests and answers. */
final class MediaBytes {

    private record Kind(String type, int offset, String mark) {

        boolean fits(byte[] bytes) {
            for (int i = 0; i < mark.length(); i++) {
                if (offset + i >= bytes.length || (bytes[offset + i] & 0xFF) != mark.charAt(i)) return false;
            }
            return true;
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("image/png", 0, "\u0089PNG"),
            new Kind("image/jpeg", 0, "\u00FF\u00D8\u00FF"),
            new Kind("image/gif", 0, "GIF8"),
            new Kind("image/bmp", 0, "BM"),
            new Kind("image/webp", 8, "WEBP"),
            new Kind("audio/wav", 8, "WAVE"),
            new Kind("audio/flac", 0, "fLaC"),
            new Kind("audio/ogg", 0, "OggS"),
            new Kind("audio/mpeg", 0, "ID3"),
            new Kind("video/x-msvideo", 8, "AVI "),
            new Kind("video/webm", 0, "\u001AE\u00DF\u00A3"),
            new Kind("video/mp4", 4, "ftyp"));

    private MediaBytes() {}

    /** The media type by the first bytes. */
    static String type(byte[] bytes) {
        return KINDS.stream()
                .filter(kind -> kind.fits(bytes))
                .map(Kind::type)
                .findFirst()
                .orElse("application/octet-stream");
    }

    /** Bytes that were sent as they are or in base64. */
    static byte[] in(JsonNode node) {
        try {
            byte[] bytes = node.isTextual() || node.isBinary() ? node.binaryValue() : new byte[0];
            if (bytes.length > 0) return bytes;
        } catch (IOException e) {
            throw new BadInput("the media are no base64: " + e.getMessage());
        }
        throw new BadInput("media must be sent as they are, or in base64 under `inputs`");
    }

    /** The bytes as an answer, or as a part of one in base64. */
    static BinaryNode out(byte[] bytes) {
        return BinaryNode.valueOf(Arrays.copyOf(bytes, bytes.length));
    }
}
