/** What the doctor prints, and its contract: whether every task's answer still looks as this library knows it. */
@NullMarked
package io.github.hfclient.examples.doctor;

import org.jspecify.annotations.NullMarked;
