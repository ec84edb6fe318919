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
 *
 * <p>Java puts it on the component and all that belongs to it. Kotlin puts it on the parameter of the constructor, where it is
 * found too, as it is with {@code @get:} and {@code @field:}; elsewhere than at a record it means nothing.
 *
 * <pre>{@code
 * @JvmRecord
 * data class Invoice(@Description("As printed, with leading zeros") val number: String, val total: BigDecimal)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface Description {
    /** The words for the model. */
    String value();
}
