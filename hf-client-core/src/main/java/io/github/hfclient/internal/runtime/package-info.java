/** What all rooms stand on: time, deadlines, threads, the log, settings, and what closing the client ends. Knows no other room. */
@NullMarked
package io.github.hfclient.internal.runtime;

import org.jspecify.annotations.NullMarked;
