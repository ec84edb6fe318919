package io.github.hfclient.rules;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.hfclient.rules.tasks.SomeTask;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.function.LongSupplier;
import javax.net.ssl.HostnameVerifier;

/** One class against each rule, and one that keeps to all. */
public final class Violations {
    private Violations() {}

    static final class CoreThatReachesTasks {
        SomeTask task = new SomeTask();
    }

    static final class CoreThatNamesTask {
        String path = "/pipeline/feature-extraction";
    }

    static final class HttpAnywhere {
        HttpClient.Version version = HttpClient.Version.HTTP_1_1;
    }

    static final class TrustsEverybody {
        HostnameVerifier verifier = (host, session) -> true;
    }

    static final class JacksonAnywhere {
        JsonFactory factory = new JsonFactory();
    }

    static final class StaticMap {
        static final HashMap<String, String> SEEN = new HashMap<>();
    }

    static final class StaticVariable {
        static int count;
    }

    static final class StaticArray {
        static final int[] TABLE = {1};
    }

    static final class OwnThreadLocal {
        ThreadLocal<String> current = new ThreadLocal<>();
    }

    static final class SynchronizedMethod {
        synchronized void guarded() {}
    }

    static final class SynchronizedBlock {
        int count;

        void guarded() {
            synchronized (this) {
                count++;
            }
        }
    }

    static final class FormatsByLocale {
        String digits(int number) {
            return String.format("%d", number);
        }
    }

    static final class FormattedByLocale {
        String digits(int number) {
            return "%d".formatted(number);
        }
    }

    static final class CaseByLocale {
        String name(String header) {
            return header.toLowerCase();
        }
    }

    static final class OwnClock {
        LongSupplier clock = System::nanoTime;
    }

    static final class OwnSleep {
        void nap() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class OwnRandom {
        double next() {
            return Math.random();
        }
    }

    public static class OpenClass {}

    public interface TwoMethods {
        void one();

        void two();
    }

    public interface KotlinWord {
        void when();
    }

    public record Getter(String getName) {}

    /** Keeps to every rule. */
    public record Good(String name) {
        private static final char[] HEX = {'0', '1'};

        char first() {
            return HEX[0];
        }
    }
}
