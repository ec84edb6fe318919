/**
 * A client for Hugging Face inference: one {@link io.github.hfclient.HfClient} for the application, views of it for a model,
 * an endpoint or a deadline, and verbs over request records.
 */
@NullMarked
package io.github.hfclient;

import org.jspecify.annotations.NullMarked;
