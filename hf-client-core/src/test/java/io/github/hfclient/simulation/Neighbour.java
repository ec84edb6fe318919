package io.github.hfclient.simulation;

import io.github.hfclient.HfClient;

/** Makes a few calls with a client of its own, on the budget of the others. */
final class Neighbour extends Actor {
    Neighbour(World world) {
        super(world);
    }

    @Override
    void use() {
        try (HfClient hf = world.another()) {
            for (int calls = 1 + chance.nextInt(12); calls > 0 && !pressed(); calls--) ask(hf, "text" + world.number());
        }
    }

    private void ask(HfClient hf, String text) {
        try {
            right(text, hf.within(span()).call(world.asking(text)));
        } catch (RuntimeException e) {
            allowed(e);
        } finally {
            leaves(text);
        }
    }
}
