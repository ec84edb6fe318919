/** Tasks about images and videos, and those that make them. */
@NullMarked
package io.github.hfclient.tasks.vision;

import org.jspecify.annotations.NullMarked;
