/** The network as it is, without the client: names, connections, certificates, proxies. Knows only {@code runtime}. */
@NullMarked
package io.github.hfclient.internal.doctor.network;

import org.jspecify.annotations.NullMarked;
