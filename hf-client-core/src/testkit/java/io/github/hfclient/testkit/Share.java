package io.github.hfclient.testkit;

import net.jqwik.api.statistics.Statistics;

/** How often the trials of a property must come to something: one that always, or never, gets to the point shows nothing. */
public final class Share {
    private Share() {}

    /** Takes note of this trial; the property fails if less than this part of all, or all but less than this part, did so. */
    public static void between(double least, double most, boolean happened) {
        between("happened", least, most, happened);
    }

    /** As {@link #between(double, double, boolean)}, counted apart for each kind of trial. */
    public static void between(String kind, double least, double most, boolean happened) {
        Statistics.label(kind).collect(happened);
        Statistics.label(kind)
                .coverage(all -> all.check(true).percentage(share -> share >= least * 100 && share <= most * 100));
    }
}
