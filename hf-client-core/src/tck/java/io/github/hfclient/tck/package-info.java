/** The technology compatibility kit of Reactive Streams, for what the client publishes and what it subscribes to. */
package io.github.hfclient.tck;
