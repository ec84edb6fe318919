package io.github.hfclient.simulation;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The rows of a batch: most are good, some are equal, a few are refused or bring the server down. */
final class BatchRows {
    /** A row of the caller's. */
    record Row(int number, String text) {
        boolean bad() {
            return text.contains(Weather.POISON) || text.contains(Weather.KILLER);
        }
    }

    private final String name;
    private final List<Row> list;

    private BatchRows(String name, List<Row> list) {
        this.name = name;
        this.list = list;
    }

    static BatchRows drawn(World world) {
        SplittableRandom chance = world.chance();
        boolean lasting = world.weather().onlyDown() && chance.nextBoolean();
        int count = lasting ? 20 + chance.nextInt(60) : chance.nextInt(chance.nextInt(4) == 0 ? 60 : 12);
        int kinds = chance.nextInt(4) == 0 ? 1 + count / 2 : 1_000_000;
        String begin = chance.nextInt(4) == 0 ? Doubts.COSTLY : "row";
        String name = (kinds < 1_000 ? Witness.EQUAL : begin) + world.number();
        boolean poison = chance.nextInt(3) == 0;
        boolean killer = !lasting && chance.nextInt(4) == 0;
        List<Row> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = name + "-" + (kinds < 1_000 ? chance.nextInt(kinds) : i);
            if (poison && chance.nextInt(10) == 0) text = name + "-" + Weather.POISON;
            if (killer && chance.nextInt(20) == 0) text = name + "-" + Weather.KILLER;
            list.add(new Row(i, text));
        }
        return new BatchRows(name, list);
    }

    /** How their texts begin, up to a hyphen. */
    String name() {
        return name;
    }

    List<Row> list() {
        return list;
    }

    int size() {
        return list.size();
    }

    /** Whether no row harms another. */
    boolean harmless() {
        return list.stream().noneMatch(row -> row.text().contains(Weather.KILLER));
    }

    /** Each item is about its row, none comes twice, and each answer is the right one. */
    void check(List<Item<Row, Json>> items, boolean anyOrder) {
        check(list, items, anyOrder);
    }

    static void check(List<Row> list, List<Item<Row, Json>> items, boolean anyOrder) {
        Set<Long> seen = new HashSet<>();
        for (Item<Row, Json> item : items) {
            if (item.input() != list.get((int) item.index())) throw new AssertionError("the row of another: " + item);
            if (!anyOrder && item.index() != seen.size()) throw new AssertionError("not in order: " + items);
            if (!seen.add(item.index())) throw new AssertionError("came twice: " + item);
            if (item.answered()) right(item);
            else if (!(item.failure().get() instanceof HfException))
                throw new AssertionError(
                        "may not fail so: " + item, item.failure().get());
        }
    }

    /** A good row is answered, or there is no request left for it. */
    static void complete(Item<Row, Json> item, Purse purse) {
        if (item.answered() || item.input().bad()) return;
        boolean spent = purse.runsDry() && item.failure().get() instanceof HfException.BudgetSpent;
        if (!spent)
            throw new AssertionError("not answered: " + item, item.failure().get());
    }

    private static void right(Item<Row, Json> item) {
        if (!item.input().text().equals(item.value().get(0).get("label").string()))
            throw new AssertionError("the answer of another: " + item);
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
