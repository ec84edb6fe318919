package io.github.hfclient.internal.doctor.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks an HTTP proxy to connect further, see https://www.rfc-editor.org/rfc/rfc9110#name-connect. */
public final class Tunnel {
    private static final int LONGEST_HEAD = 16 << 10;

    private Tunnel() {}

    static void open(Socket toProxy, String host, int port) throws IOException {
        String target = host + ":" + port;
        String ask = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n";
        toProxy.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
        String head = head(toProxy.getInputStream());
        String[] line = head.lines().findFirst().orElse("").split(" ", 3);
        String status = line.length > 1 && line[0].startsWith("HTTP/") ? line[1] : "";
        if (!status.equals("200")) throw new Refused(status);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c; head.indexOf("\r\n\r\n", head.length() - 4) < 0 && (c = in.read()) >= 0; ) {
            if (head.append((char) c).length() > LONGEST_HEAD) throw new Refused("");
        }
        return head.toString();
    }

    /** The proxy does not connect further. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean forWantOfPassword;

        public Refused(String status) {
            super(String.format(Locale.ROOT, "the proxy answered %s", status.matches("\\d{3}") ? status : "no HTTP"));
            this.forWantOfPassword = status.equals("407");
        }

        public boolean forWantOfPassword() {
            return forWantOfPassword;
        }
    }
}
