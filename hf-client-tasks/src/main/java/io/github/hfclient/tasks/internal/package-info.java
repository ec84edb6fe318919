/** Readers and helpers that several families of tasks share; not exported. */
@NullMarked
package io.github.hfclient.tasks.internal;

import org.jspecify.annotations.NullMarked;
