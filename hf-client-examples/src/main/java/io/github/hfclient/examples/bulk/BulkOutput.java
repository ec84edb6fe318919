package io.github.hfclient.examples.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hfclient.Item;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the rows as they come, one JSON object a line. A run writes all rows, those of earlier runs first. */
final class BulkOutput {

    /** What is exited with in place of the signal that would have killed the process. */
    private static final int KILLED = 137;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter file;
    private final long killAfter;
    private long rows;
    private long failed;

    /**
     * An output without rows yet.
     *
     * @param killAfter after how many rows the process dies; 0 for never
     */
    BulkOutput(BufferedWriter file, long killAfter) {
        this.file = file;
        this.killAfter = killAfter;
    }

    long rows() {
        return rows;
    }

    long failed() {
        return failed;
    }

    void add(Item<BulkRow, Labels> item) {
        try {
            file.append(line(item)).append('\n');
            rows++;
            if (!item.answered()) failed++;
            if (rows == killAfter) die();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Item<BulkRow, Labels> item) {
        ObjectNode line = JSON.createObjectNode().put("row", item.input().number());
        item.map(Labels::top).ifPresent(top -> put(top, line));
        item.failure().ifPresent(failure -> line.put("error", failure.getMessage()));
        return line.toString();
    }

    private static void put(Label top, ObjectNode line) {
        line.put("sentiment", top.label()).put("score", top.score());
    }

    /** No shutdown hook runs and nothing is closed, as if the process had been killed. */
    private static void die() {
        Runtime.getRuntime().halt(KILLED);
    }
}
