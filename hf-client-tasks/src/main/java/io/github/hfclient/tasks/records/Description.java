package io.github.hfclient.tasks.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record or one of its components means, told to the model as {@code description} in the JSON Schema. The description of
 * a component goes before that of its type.
 *
 * <pre>{@code
 * @Description("An invoice as it was received")
 * record Invoice(@Description("As printed, with leading zeros") String number, BigDecimal total) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Description {
    /** The words for the model. */
    String value();
}
