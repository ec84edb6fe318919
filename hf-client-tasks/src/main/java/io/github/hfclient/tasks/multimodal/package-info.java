/** Questions about an image or a document. */
@NullMarked
package io.github.hfclient.tasks.multimodal;

import org.jspecify.annotations.NullMarked;
