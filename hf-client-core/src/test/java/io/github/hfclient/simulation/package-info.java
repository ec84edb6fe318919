/**
 * The real client in a world that a seed decides: which thread goes on at every step, what the server does, who gives up when. The
 * same seed is the same run; docs/ARCHITECTURE.md says more.
 */
package io.github.hfclient.simulation;
