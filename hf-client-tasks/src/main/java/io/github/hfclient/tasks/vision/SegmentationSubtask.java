package io.github.hfclient.tasks.vision;

/**
 * What an image is divided into; a model can do only some of these.
 *
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/image-segmentation">the task's API</a>
 */
public enum SegmentationSubtask {
    /** Single things, each a part of its own: this cat and that cat. */
    INSTANCE,
    /** Single things, and whatever is between them: this cat, that cat, grass. */
    PANOPTIC,
    /** Kinds of things: all cats, grass. */
    SEMANTIC
}
