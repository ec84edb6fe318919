/** Not exported: what a doctor looks at, one class a topic. Start reading at {@link io.github.hfclient.internal.doctor.Examination}. */
@NullMarked
package io.github.hfclient.internal.doctor;

import org.jspecify.annotations.NullMarked;
