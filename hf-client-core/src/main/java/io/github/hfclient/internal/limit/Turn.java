package io.github.hfclient.internal.limit;

/**
 * The moments that a call was given for its next request: at the tempo of its run, and at the pace of the client. They are lost
 * if something else keeps the call waiting when they come, so that those who were kept together do not all send at once.
 */
public final class Turn {
    private boolean ofRun;
    private boolean ofClient;

    boolean hasOneOfRun() {
        return ofRun;
    }

    void givenByRun() {
        ofRun = true;
    }

    boolean hasOneOfClient() {
        return ofClient;
    }

    void givenByClient() {
        ofClient = true;
    }

    public void lost() {
        ofRun = false;
        ofClient = false;
    }
}
