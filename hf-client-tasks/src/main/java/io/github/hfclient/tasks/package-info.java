/** The tasks: one record each, its answer beside it. */
@NullMarked
package io.github.hfclient.tasks;

import org.jspecify.annotations.NullMarked;
