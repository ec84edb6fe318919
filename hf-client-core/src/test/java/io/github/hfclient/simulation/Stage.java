package io.github.hfclient.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The threads of the runs, used again from run to run. For whoever has the turn. */
final class Stage {
    private final Deque<Player> idle = new ArrayDeque<>();
    private final List<Player> all = new ArrayList<>();

    Player take() {
        Player free = idle.poll();
        return free == null ? another() : free;
    }

    private Player another() {
        Player player = new Player(all.size());
        all.add(player);
        player.start();
        return player;
    }

    void giveBack(Player player) {
        idle.push(player);
    }

    /** Where each thread is. */
    String dump() {
        StringBuilder dump = new StringBuilder();
        for (Player player : all) {
            dump.append(player.getName()).append('\n');
            for (StackTraceElement frame : player.getStackTrace())
                dump.append("    ").append(frame).append('\n');
        }
        return dump.toString();
    }
}
