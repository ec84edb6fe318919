package io.github.hfclient;

import java.util.OptionalLong;

/**
 * What a batch would cost, found out without sending anything. Retries, lists that the server refuses and rows that ask for the
 * same as one far before are not foreseen.
 *
 * @param rows all rows
 * @param resumed those of them that are done already, as the journal says
 * @param requests for the others
 * @param left requests that the client's budget has left for the day and the month now, whichever has fewer; empty without one.
 *     Those that other clients have set aside, at most 32 each, are not among them
 */
public record Estimate(long rows, long resumed, long requests, OptionalLong left) {
    /** Whether the budget of today and of this month is enough. */
    public boolean fits() {
        return left.isEmpty() || requests <= left.getAsLong();
    }

    @Override
    public String toString() {
        String cost = requests + " requests for " + (rows - resumed) + " rows";
        if (left.isEmpty()) return cost;
        return cost + (fits() ? ", which fits the " : ", which is more than the ") + left.getAsLong()
                + " that are left";
    }
}
