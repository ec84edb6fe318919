module consumer {
    requires io.github.hfclient.tasks;
}
