/** Many generated rows on a journal: a run that can be stopped, killed, limited, and goes on. */
@NullMarked
package io.github.hfclient.examples.bulk;

import org.jspecify.annotations.NullMarked;
