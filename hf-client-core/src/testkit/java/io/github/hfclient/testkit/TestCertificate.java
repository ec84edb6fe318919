package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for 127.0.0.1, made once a run by the JDK's own keytool, so that no key lies in the sources. */
public final class TestCertificate {

    private static final char[] PASSWORD = "not-a-secret".toCharArray();

    private final SSLContext context;

    private TestCertificate(SSLContext context) {
        this.context = context;
    }

    /** The certificate of this run; the first call takes about a second. */
    public static TestCertificate selfSigned() {
        return Once.CERTIFICATE;
    }

    /** Serves with the certificate and, on the side of a client, trusts it and nothing else. */
    public SSLContext context() {
        return context;
    }

    private static TestCertificate make() {
        try {
            Path directory = Files.createTempDirectory("test-certificate");
            Path file = directory.resolve("store.p12");
            keytool(file);
            KeyStore store = load(file);
            Files.delete(file);
            Files.delete(directory);
            return new TestCertificate(context(store));
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError("no test certificate", e);
        }
    }

    private static void keytool(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(file)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }

    private static List<String> command(Path file) {
        String options = "-genkeypair -alias test -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12"
                + " -dname CN=127.0.0.1 -ext san=ip:127.0.0.1,dns:localhost -storepass " + new String(PASSWORD);
        List<String> command = new ArrayList<>(List.of(options.split(" ", -1)));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-keystore", file.toString()));
        return command;
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        // A trust manager takes no private key entry as an anchor: only the certificate itself.
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", store.getCertificate("test"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static final class Once {
        private static final TestCertificate CERTIFICATE = make();
    }
}
