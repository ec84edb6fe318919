package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A self-signed certificate for 127.0.0.1, made once a run by the JDK's own keytool, so that no key lies in the sources. */
public final class TestCertificate {

    static final char[] PASSWORD = "not-a-secret".toCharArray();

    private final SSLContext context;
    private final SSLContext trusting;
    private final boolean asking;

    private TestCertificate(SSLContext context, SSLContext trusting, boolean asking) {
        this.context = context;
        this.trusting = trusting;
        this.asking = asking;
    }

    /** The keys of the store, which who trusts this certificate trusts. */
    static TestCertificate of(KeyStore store, Certificate anchor) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManager[] trust = trust(anchor);
        return new TestCertificate(context(keys.getKeyManagers(), trust), context(null, trust), false);
    }

    /** The certificate of this run; the first call takes about a second. */
    public static TestCertificate selfSigned() {
        return Once.CERTIFICATE;
    }

    /** Serves with the certificate and, on the side of a client, trusts it and nothing else. */
    public SSLContext context() {
        return context;
    }

    /** Trusts it like {@link #context}, and shows no certificate to a server that asks for one. */
    public SSLContext trusting() {
        return trusting;
    }

    /** A server with it wants one that it trusts from its clients, too. */
    public TestCertificate askingForOne() {
        return new TestCertificate(context, trusting, true);
    }

    /** The side of the server, over this socket. */
    public SSLSocket serving(Socket raw) throws IOException {
        // A layer over the plain socket, so that a reset can go past TLS.
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(raw, null, true);
        secure.setUseClientMode(false);
        secure.setNeedClientAuth(asking);
        return secure;
    }

    private static TestCertificate make() {
        try {
            Path directory = Files.createTempDirectory("test-certificate");
            Path file = directory.resolve("store.p12");
            keytool(file, "-alias test -validity 2 -dname CN=127.0.0.1 -ext san=ip:127.0.0.1,dns:localhost");
            KeyStore store = load(file);
            Files.delete(file);
            Files.delete(directory);
            return of(store, store.getCertificate("test"));
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError("no test certificate", e);
        }
    }

    /** Makes a pair of keys. */
    static void keytool(Path file, String options) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(file, options))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }

    private static List<String> command(Path file, String options) {
        String all = "-genkeypair -keyalg EC -groupname secp256r1 -storetype PKCS12 -storepass " + new String(PASSWORD)
                + " " + options;
        List<String> command = new ArrayList<>(List.of(all.split(" ", -1)));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-keystore", file.toString()));
        return command;
    }

    static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** A trust manager takes no private key entry as an anchor: only the certificate itself. */
    private static TrustManager[] trust(Certificate anchor) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("anchor", anchor);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust.getTrustManagers();
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager[] trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }

    private static final class Once {
        private static final TestCertificate CERTIFICATE = make();
    }
}
