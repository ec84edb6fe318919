package io.github.hfclient.examples.pulse;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to score, with which models, and where to write.
 *
 * @param input the CSV; empty for the sample
 * @param textColumn the name of the column of the text, in any case
 * @param out the folder to write into; empty for the default
 */
public record PulseOptions(Optional<Path> input, String textColumn, Optional<Path> out, ModelNames models) {}
