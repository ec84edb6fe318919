package io.github.hfclient.examples.pulse;

import io.github.hfclient.Item;
import io.github.hfclient.tasks.generation.Summary;

/**
 * What the negative reviews of a product say.
 *
 * @param text the summary, empty if there is none
 * @param problem why there is none, else empty
 */
record ProductSummary(Complaints complaints, String text, String problem) {

    static ProductSummary of(Item<Complaints, Summary> item) {
        String text = item.map(Summary::text).map(String::strip).orElse("");
        return new ProductSummary(
                item.input(), text, item.failure().map(Throwable::getMessage).orElse(""));
    }

    String product() {
        return complaints.product();
    }

    /** "12 of 30 negative reviews": how many of them were read for it. */
    String scope() {
        boolean all = complaints.read() == complaints.reviews();
        return (all ? "" : complaints.read() + " of ") + complaints.reviews() + " negative reviews";
    }
}
