package io.github.hfclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the media type of a file or of bytes, in the spelling that the servers accept. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    /** Sounds that a browser records, too; servers of sound take them under no other name. */
    private static final String WEBM = "audio/webm";

    /** Pictures among the tracks that stand at the beginning of the file. */
    private static final Pattern FILM = Pattern.compile("V_(VP[89]|AV1)");

    private static final int HEAD = 4_096;

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("flac", "audio/flac"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/m4a"),
            Map.entry("webm", WEBM),
            Map.entry("amr", "audio/amr"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("avi", "video/x-msvideo"));

    /** A run of bytes at a place, read as Latin-1. */
    private record Mark(int at, String bytes, String type) {
        boolean in(String head) {
            return head.startsWith(bytes, at);
        }
    }

    private static final Mark[] MARKS = {
        new Mark(0, "\u0089PNG", "image/png"),
        new Mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
        new Mark(0, "GIF8", "image/gif"),
        new Mark(8, "WEBP", "image/webp"),
        new Mark(0, "BM", "image/bmp"),
        new Mark(0, "II*\0", "image/tiff"),
        new Mark(0, "MM\0*", "image/tiff"),
        new Mark(0, "fLaC", "audio/flac"),
        new Mark(0, "ID3", "audio/mpeg"),
        new Mark(0, "\u00ff\u00fb", "audio/mpeg"),
        new Mark(0, "\u00ff\u00f3", "audio/mpeg"),
        new Mark(0, "\u00ff\u00f2", "audio/mpeg"),
        new Mark(8, "WAVE", "audio/wav"),
        new Mark(0, "OggS", "audio/ogg"),
        new Mark(4, "ftypM4A", "audio/m4a"),
        new Mark(4, "ftypavif", "image/avif"),
        new Mark(4, "ftyp", "video/mp4"),
        new Mark(0, "\u001aE\u00df\u00a3", WEBM),
        new Mark(8, "AVI ", "video/x-msvideo")
    };

    private MediaTypes() {}

    static String of(Path file) {
        String byEnding = BY_ENDING.get(ending(file));
        if (byEnding == null) return of(head(file));
        return byEnding.equals(WEBM) ? webm(text(head(file))) : byEnding;
    }

    static String of(byte[] bytes) {
        String head = text(bytes);
        for (Mark mark : MARKS) {
            if (mark.in(head)) return mark.type().equals(WEBM) ? webm(head) : mark.type();
        }
        return UNKNOWN;
    }

    private static String webm(String head) {
        return FILM.matcher(head).find() ? "video/webm" : WEBM;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
