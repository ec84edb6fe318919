package io.github.hfclient.internal.address;

/**
 * What the server behind a target is, by what it says of itself.
 *
 * @param asked whether it was asked for its {@code /info}
 * @param listRows how many rows it takes in a list; 1 if lists mean something else there
 * @param pairs whether two texts in a list are one pair to it
 * @param tgi whether it is text-generation-inference
 */
public record ServerKind(boolean asked, int listRows, boolean pairs, boolean tgi) {
    public static final ServerKind UNKNOWN = new ServerKind(false, Integer.MAX_VALUE, false, false);
}
