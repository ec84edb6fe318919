/** The tasks: one record each, with its answer. */
module io.github.hfclient.tasks {
    requires transitive io.github.hfclient.core;
    requires static org.jspecify;

    exports io.github.hfclient.tasks;
    exports io.github.hfclient.tasks.longtext;
    exports io.github.hfclient.tasks.records;
}
