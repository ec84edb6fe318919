/** HTTP/2 as far as tests need it: a gateway before a server that speaks HTTP/1.1. */
@NullMarked
package io.github.hfclient.http2;

import org.jspecify.annotations.NullMarked;
