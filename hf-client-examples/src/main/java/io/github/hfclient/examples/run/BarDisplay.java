package io.github.hfclient.examples.run;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress as a bar on a terminal, one for each part of the run. */
final class BarDisplay implements ProgressDisplay {

    private @Nullable ProgressBar bar;

    @Override
    public void begin(String part, long rows) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(part)
                .setInitialMax(rows)
                .setUnit(" rows", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .build();
    }

    @Override
    public void note(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    @Override
    public void done(long rows) {
        if (bar != null) {
            bar.stepTo(rows);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
