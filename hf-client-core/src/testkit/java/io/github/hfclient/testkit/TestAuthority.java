package io.github.hfclient.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** An authority of this run, as a company has its own, and certificates that it has signed: one that is right, and wrong ones. */
public enum TestAuthority {
    RIGHT("-validity 2 -ext san=ip:127.0.0.1"),
    EXPIRED("-startdate -9d -validity 2 -ext san=ip:127.0.0.1"),
    OF_ANOTHER_HOST("-validity 2 -ext san=dns:models.example.com");

    private static final String AUTHORITY = "authority";

    private final String options;

    TestAuthority(String options) {
        this.options = options;
    }

    /** Serves with the certificate and, on the side of a client, trusts the authority and nothing else. */
    public TestCertificate certificate() {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            KeyStore all = Once.STORE;
            char[] password = TestCertificate.PASSWORD;
            own.setKeyEntry(name(), all.getKey(name(), password), password, all.getCertificateChain(name()));
            return TestCertificate.of(own, all.getCertificate(AUTHORITY));
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("no test certificate", e);
        }
    }

    private static KeyStore make() {
        try {
            Path directory = Files.createTempDirectory("test-authority");
            Path file = directory.resolve("store.p12");
            TestCertificate.keytool(
                    file, "-alias authority -dname CN=authority -startdate -30d -validity 60 -ext bc:c");
            for (TestAuthority one : values()) {
                TestCertificate.keytool(
                        file, "-signer authority -dname CN=server -alias " + one.name() + " " + one.options);
            }
            KeyStore store = TestCertificate.load(file);
            Files.delete(file);
            Files.delete(directory);
            return store;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError("no test certificates", e);
        }
    }

    private static final class Once {
        private static final KeyStore STORE = make();
    }
}
