package io.github.hfclient.wire;

import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.Limits;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.Trouble;

/** Where a call can be when somebody ends it, and how to bring one there. */
enum Phase {
    /** Sleeping until it asks again. */
    SLEEP(Loading.ESTIMATE_20) {
        @Override
        void bring(Scene scene) {
            scene.start();
            Sleeps.awaitFirst(scene.time());
        }
    },
    /** Waiting for the headers of its answer. */
    SENDING(Endless.NEVER_ANSWERS) {
        @Override
        void bring(Scene scene) {
            scene.start();
            scene.server().awaitRequests(1);
        }
    },
    /** Waiting for more of the body. */
    BODY(Endless.STALLED_BODY) {
        @Override
        void bring(Scene scene) {
            scene.start();
            scene.server().awaitRequests(1);
            scene.time().awaitSleepers(1);
        }
    },
    /** Waiting for another call to find the model ready. */
    GATE(Loading.ESTIMATE_20) {
        @Override
        void bring(Scene scene) {
            scene.startOther();
            Sleeps.awaitFirst(scene.time());
            scene.start();
            scene.time().awaitSleepers(2);
        }
    },
    /** Waiting because the server told another call to wait. */
    FLOOR(Limits.TWO_SECONDS) {
        @Override
        void bring(Scene scene) {
            scene.startOther();
            Sleeps.awaitFirst(scene.time());
            scene.start();
            scene.time().awaitSleepers(2);
        }
    },
    /** Waiting for one of the requests in flight to end. */
    PERMIT(Endless.NEVER_ANSWERS) {
        @Override
        void bring(Scene scene) {
            scene.startOther();
            scene.server().awaitRequests(1);
            scene.start();
            scene.time().awaitSleepers(1);
        }
    };

    private final Trouble trouble;

    Phase(Trouble trouble) {
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    /** Starts the call of the scene, and another one if need be, and returns when it is in this phase. */
    abstract void bring(Scene scene);
}
