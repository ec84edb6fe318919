package io.github.hfclient.tasks.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Annotations in single places, as Kotlin compiles them: {@code @Nullable val note: String?} to a parameter of the constructor,
 * {@code @get:Nullable} to the accessor.
 */
class AnnotatedPlacesTest {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Nullable {}

    @Target(ElementType.TYPE_USE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTypes {
        @Target(ElementType.TYPE_USE)
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    record AtParameter(String note, int count) {
        AtParameter(@Description("In words") @Nullable String note, int count) {
            this.note = note;
            this.count = count;
        }
    }

    record AtAccessor(String note, int count) {
        @Description("In words")
        @Nullable
        @Override
        public String note() {
            return note;
        }
    }

    record AtComponent(@Description("In words") @Nullable String note, int count) {}

    record AtTypeOfParameter(String note, int count) {
        AtTypeOfParameter(@Description("In words") @OfTypes.Nullable String note, int count) {
            this.note = note;
            this.count = count;
        }
    }

    record AtReturnType(String note, int count) {
        @Description("In words")
        @Override
        public @OfTypes.Nullable String note() {
            return note;
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AtParameter.class,
                AtAccessor.class,
                AtComponent.class,
                AtTypeOfParameter.class,
                AtReturnType.class
            })
    void areFound(Class<? extends Record> type) {
        RecordSchema<?> schema = RecordSchema.of(type);
        Json properties = schema.json().get("properties");
        assertThat(properties.get("note").get("description")).isEqualTo(Json.of("In words"));
        assertThat(properties.get("count").get("description").absent()).isTrue();
        assertThat(schema.json().get("required").text()).isEqualTo("[\"count\"]");
        assertThat(schema.read(Json.parse("{\"count\":1}"))).hasToString(type.getSimpleName() + "[note=null, count=1]");
    }

    /** What {@code data class Defaults(val note: String? = "none", val other: Optional<String>)} is at run time. */
    record Defaults(String note, Optional<String> other) {
        Defaults() {
            this("none", Optional.empty());
        }
    }

    @Test
    void neitherNullableTypesNorDefaultValuesOfKotlinAreThereAtRunTime() {
        RecordSchema<Defaults> schema = RecordSchema.of(Defaults.class);
        assertThat(schema.json().get("required").text()).isEqualTo("[\"note\"]");
        assertThatThrownBy(() -> schema.read(Json.parse("{}")))
                .isInstanceOf(JsonException.class)
                .hasMessage("expected a value at /note, found nothing");
    }

    @Test
    void aNullablePrimitiveMustBeGivenAllTheSame() {
        record Count(@Nullable int count) {}
        assertThat(RecordSchema.of(Count.class).json().get("required").text()).isEqualTo("[\"count\"]");
    }
}
