package consumer;

/** A small application that embeds the client; it is compiled and started on the module path and on the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws ClassNotFoundException {
        Class.forName("io.github.hfclient.tasks.package-info");
        Class.forName("io.github.hfclient.package-info");
        System.out.print("started");
    }
}
