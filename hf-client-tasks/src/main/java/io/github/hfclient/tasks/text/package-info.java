/** Tasks that look at a text: its mood or topic, its entities, the answer to a question. */
@NullMarked
package io.github.hfclient.tasks.text;

import org.jspecify.annotations.NullMarked;
