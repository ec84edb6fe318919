/** The tasks: one record each, with its answer. */
module io.github.hfclient.tasks {
    requires transitive io.github.hfclient.core;
    requires static org.jspecify;

    exports io.github.hfclient.tasks;
    exports io.github.hfclient.tasks.audio;
    exports io.github.hfclient.tasks.chat;
    exports io.github.hfclient.tasks.chat.tools;
    exports io.github.hfclient.tasks.embedding;
    exports io.github.hfclient.tasks.generation;
    exports io.github.hfclient.tasks.longtext;
    exports io.github.hfclient.tasks.multimodal;
    exports io.github.hfclient.tasks.records;
    exports io.github.hfclient.tasks.tabular;
    exports io.github.hfclient.tasks.text;
    exports io.github.hfclient.tasks.vision;
}
