package io.github.hfclient.auth;

import io.github.hfclient.internal.secret.TokenRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The variables that hold a token. */
final class TokenNames {
    /** The names that Hugging Face documents, in order of precedence. */
    static final List<String> OFFICIAL = List.of("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN");

    /** The names that other libraries and tutorials made common, in order of precedence. */
    static final List<String> LOOK_ALIKE = List.of(
            "HUGGINGFACEHUB_API_TOKEN",
            "HUGGING_FACE_API_TOKEN",
            "HUGGINGFACE_API_KEY",
            "HUGGING_FACE_API_KEY",
            "HF_API_TOKEN",
            "HF_API_KEY");

    /** Names that seem to be for a token; the one of CI services is for another kind. */
    private static final Pattern SIMILAR =
            Pattern.compile("(?i)(?!.*_oidc_)(?:.*_)?(?:hf|hugging_?face(?:_?hub)?)(?:_.*)?_(?:token|key)");

    private TokenNames() {}

    /** The name of a variable that seems to hold a token, and that nobody looks at. */
    static Optional<String> unread(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(name -> SIMILAR.matcher(name).matches())
                .filter(name -> !OFFICIAL.contains(name) && !LOOK_ALIKE.contains(name))
                .filter(name -> !name.equals("HF_HUB_DISABLE_IMPLICIT_TOKEN"))
                .min(Comparator.naturalOrder());
    }

    /** The first of the names that holds a token; {@code where} says what to add to the name, such as " in .env". */
    static Optional<FoundToken> first(List<String> names, Map<String, String> variables, String where) {
        for (String name : names) {
            String token = TokenRule.clean(variables.get(name), name + where);
            if (token != null) return Optional.of(new FoundToken(token, name + where));
        }
        return Optional.empty();
    }
}
