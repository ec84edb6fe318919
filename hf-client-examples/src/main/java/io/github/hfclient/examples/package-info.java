/**
 * Programs that show the client at work. Each runs without a network against an embedded server that answers by rules, and
 * with {@code --live} against Hugging Face, its token from the environment.
 */
@NullMarked
package io.github.hfclient.examples;

import org.jspecify.annotations.NullMarked;
