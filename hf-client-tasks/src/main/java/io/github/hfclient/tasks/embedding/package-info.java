/** Tasks that compare texts: embeddings, similarity, ranking. */
@NullMarked
package io.github.hfclient.tasks.embedding;

import org.jspecify.annotations.NullMarked;
