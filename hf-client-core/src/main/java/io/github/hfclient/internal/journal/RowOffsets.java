package io.github.hfclient.internal.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the rows of a journal stand in its file: 8 bytes a row. Not for several threads. */
final class RowOffsets {
    static final long NONE = -1;

    private static final int PAGE = 1 << 14;

    private final List<long[]> pages = new ArrayList<>();
    private long rows;

    /** The row stands here; an earlier place counts no more. */
    void put(long row, long place) {
        int page = Math.toIntExact(row / PAGE);
        while (pages.size() <= page) pages.add(emptyPage());
        pages.get(page)[(int) (row % PAGE)] = place;
        rows = Math.max(rows, row + 1);
    }

    private static long[] emptyPage() {
        long[] page = new long[PAGE];
        Arrays.fill(page, NONE);
        return page;
    }

    long get(long row) {
        return row >= rows ? NONE : pages.get((int) (row / PAGE))[(int) (row % PAGE)];
    }

    /** One more than the last row. */
    long rows() {
        return rows;
    }
}
