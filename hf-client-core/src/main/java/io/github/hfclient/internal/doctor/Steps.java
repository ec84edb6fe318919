package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Topics of which each needs the ones before it: after the first failure the others are skipped. */
final class Steps {
    private final List<Finding> findings;
    private @Nullable String failed;

    Steps(List<Finding> before) {
        this.findings = new ArrayList<>(before);
    }

    void step(String topic, Supplier<Finding> look) {
        Finding finding = failed == null
                ? look.get()
                : new Findings(topic).skipped("Not looked at, because " + failed + " failed.");
        findings.add(finding);
        if (finding.state() == State.FAIL) failed = topic;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
