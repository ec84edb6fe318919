package io.github.hfclient.tasks;

/**
 * For an enum whose constants stand for labels that are not their names: words that a model understands better, or the labels
 * of a model that names its classes in its own way.
 *
 * <pre>{@code
 * enum Theme implements Labelled {
 *     PRICE("price or value for money"),
 *     SUPPORT("help from customer service");
 *
 *     private final String label;
 *
 *     Theme(String label) {
 *         this.label = label;
 *     }
 *
 *     @Override
 *     public String label() {
 *         return label;
 *     }
 * }
 * }</pre>
 */
public interface Labelled {
    /** The label, not blank and always the same. */
    String label();
}
