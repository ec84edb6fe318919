package io.github.hfclient.wire;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Loads an application with the library in it, lets it call the server that the argument names, and says whether it is gone. */
final class GivenUpApplication {
    static final String COLLECTED = "collected";

    private GivenUpApplication() {}

    public static void main(String[] server) throws Exception {
        WeakReference<ClassLoader> application = used(server[0]);
        for (int i = 0; i < CollectedTest.COLLECTIONS && application.get() != null; i++) System.gc();
        System.out.println(application.get() == null ? COLLECTED : "not collected");
    }

    private static WeakReference<ClassLoader> used(String server) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Application application = new Application()) {
            thread.setContextClassLoader(application);
            Class<?> work = application.loadClass(OneCall.class.getName());
            if (work == OneCall.class) throw new AssertionError("loaded by another");
            @SuppressWarnings("unchecked")
            Consumer<String> call = (Consumer<String>) work.getConstructor().newInstance();
            call.accept(server);
            return new WeakReference<>(application);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Has the library in it, as the loader of a web application has. */
    private static final class Application extends URLClassLoader {
        Application() {
            super(classPath(), Application.class.getClassLoader());
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Application::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.hfclient.")) return super.loadClass(name, resolve);
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
