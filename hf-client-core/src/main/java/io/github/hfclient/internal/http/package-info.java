/**
 * Requests and answers as bytes: the transport over {@code java.net.http}, bodies, events. Knows {@code runtime} and
 * {@code error}.
 */
@NullMarked
package io.github.hfclient.internal.http;

import org.jspecify.annotations.NullMarked;
