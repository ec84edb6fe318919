/** Figures for the maintainers' notes; not part of any build but the profile {@code benchmark}. */
@NullMarked
package io.github.hfclient.benchmark;

import org.jspecify.annotations.NullMarked;
