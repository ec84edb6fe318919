package io.github.hfclient.rules.tasks;

/** Stands for a class of the tasks package. */
public final class SomeTask {}
