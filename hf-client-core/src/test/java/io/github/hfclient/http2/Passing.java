package io.github.hfclient.http2;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.MetaData;

/** Passes one request on to a server that speaks HTTP/1.1, and its answer back as it comes. */
final class Passing {
    /** What belongs to a connection of HTTP/1.1. */
    private static final Set<String> OWN = Set.of("connection", "transfer-encoding", "keep-alive", "upgrade");

    private final URI server;
    private final Http2Stream stream;

    Passing(URI server, Http2Stream stream) {
        this.server = server;
        this.stream = stream;
    }

    void pass() throws IOException, InterruptedException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            stream.whenLeft(() -> close(socket));
            socket.getOutputStream().write(request());
            answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] request() {
        MetaData.Request asked = stream.request();
        byte[] body = stream.body();
        StringBuilder head =
                new StringBuilder(asked.getMethod() + " " + asked.getURI().getPathQuery() + " HTTP/1.1\r\n");
        head.append("Host: ").append(asked.getURI().getAuthority()).append("\r\nConnection: close\r\n");
        for (HttpField field : asked.getFields()) {
            if (!field.getName().equalsIgnoreCase("content-length")) {
                head.append(field.getName())
                        .append(": ")
                        .append(field.getValue())
                        .append("\r\n");
            }
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private void answer(InputStream in) throws IOException, InterruptedException {
        int status = status(in);
        List<Map.Entry<String, String>> headers = headers(in);
        while (status / 100 == 1) {
            status = status(in);
            headers = headers(in);
        }
        String length = value(headers, "content-length");
        boolean chunked = "chunked".equals(value(headers, "transfer-encoding"));
        headers.removeIf(header -> OWN.contains(header.getKey()));
        stream.head(status, headers);
        if (chunked) chunks(in);
        else copy(in, length == null ? Long.MAX_VALUE : Long.parseLong(length), length == null);
        stream.end();
    }

    private void chunks(InputStream in) throws IOException, InterruptedException {
        for (long size; (size = size(line(in))) > 0; line(in)) copy(in, size, false);
    }

    private static long size(String line) throws IOException {
        try {
            return Long.parseLong(line.split(";", -1)[0].strip(), 16);
        } catch (NumberFormatException e) {
            throw new IOException("no chunk", e);
        }
    }

    private void copy(InputStream in, long count, boolean untilClose) throws IOException, InterruptedException {
        byte[] some = new byte[(int) Math.min(1 << 14, count)];
        for (long left = count; left > 0; ) {
            int n = in.read(some, 0, (int) Math.min(some.length, left));
            if (n < 0 && untilClose) return;
            if (n < 0) throw new EOFException("the answer broke off");
            stream.data(some, n);
            left -= n;
        }
    }

    private static int status(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(" ", -1)[1]);
    }

    private static List<Map.Entry<String, String>> headers(InputStream in) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line; !(line = line(in)).isEmpty(); ) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static @Nullable String value(List<Map.Entry<String, String>> headers, String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) != '\n'; line.write(b)) {
            if (b < 0) throw new EOFException("the answer broke off");
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
