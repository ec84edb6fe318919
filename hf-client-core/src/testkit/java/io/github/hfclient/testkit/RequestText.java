package io.github.hfclient.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads one HTTP/1.1 request off a stream: request line, headers, and the body by length or in chunks. */
final class RequestText {

    private final String requestLine;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private RequestText(String requestLine, Map<String, List<String>> headers, byte[] body) {
        this.requestLine = requestLine;
        this.headers = headers;
        this.body = body;
    }

    /** Reads the rest of a request whose first byte has been read already. */
    static RequestText read(int first, InputStream in) throws IOException {
        String requestLine = (char) first + line(in);
        Map<String, List<String>> headers = headers(in);
        return new RequestText(requestLine, headers, body(headers, in));
    }

    String word(int index) {
        String[] words = requestLine.split(" ", -1);
        return index < words.length ? words[index] : "";
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(headers);
    }

    private static byte[] body(Map<String, List<String>> headers, InputStream in) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            return chunks(in);
        }
        List<String> length = headers.getOrDefault("content-length", List.of("0"));
        return exactly(Integer.parseInt(length.get(0)), in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(exactly(size, in));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(int size, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the request body ended after " + bytes.length + " of " + size + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the request ended in the middle of a line");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
