package io.github.hfclient.internal;

import io.github.hfclient.json.JsonIn;
import java.util.List;

/**
 * An answer together with what it was made of.
 *
 * @param parts where in the content the answers to single rows stand, if the task noted it
 */
public record Kept<R>(R answer, Content content, List<JsonIn.Part> parts) {}
