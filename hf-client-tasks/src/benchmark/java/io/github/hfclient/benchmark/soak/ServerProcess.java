package io.github.hfclient.benchmark.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The server in a process of its own, so that what it holds is not counted. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final String url;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.url = "http://127.0.0.1:" + said.readLine();
    }

    static ServerProcess start() throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String nodelay = "-Dsun.net.httpserver.nodelay=true";
        return new ServerProcess(new ProcessBuilder(java, nodelay, "-cp", classes, FaultyServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String url() {
        return url;
    }

    /** Its last line says what it did. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        System.out.println(said.readLine());
        process.destroy();
    }
}
