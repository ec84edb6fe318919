package io.github.hfclient.tasks.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a model marks the place of a token in an entity. Beside {@code B-} for the first and {@code I-} for the others there are
 * {@code E-} or {@code L-} for the last and {@code S-} or {@code U-} for the only one (BIOES and BILOU), which some servers know
 * no better than to leave in the names of entities.
 */
final class EntityScheme {
    private static final Pattern MARKED = Pattern.compile("([BIELSU])-(.+)");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Set<String> begun = new HashSet<>(); // kinds that have a beginning or a middle

    private EntityScheme(List<EntityPiece> pieces) {
        for (EntityPiece piece : pieces) {
            Matcher marked = MARKED.matcher(piece.label());
            if (piece.merged() && !marked.matches()) begun.add(piece.label());
            if (!piece.merged() && marked.matches() && "BI".contains(marked.group(1))) begun.add(marked.group(2));
        }
    }

    /** The pieces with the marks of the two that every reader knows. */
    static List<EntityPiece> simple(List<EntityPiece> pieces) {
        EntityScheme scheme = new EntityScheme(pieces);
        return pieces.stream().map(scheme::simple).toList();
    }

    private EntityPiece simple(EntityPiece piece) {
        Matcher marked = MARKED.matcher(piece.label());
        if (!marked.matches()) return piece;
        String kind = marked.group(2);
        return switch (marked.group(1)) {
            case "E", "L" -> begun.contains(kind) ? piece.label("I-" + kind, false) : piece;
            case "S", "U" -> begun.contains(kind) || NAME.matcher(kind).matches() ? only(piece, kind) : piece;
            default -> piece;
        };
    }

    private static EntityPiece only(EntityPiece piece, String kind) {
        return piece.merged() ? piece.label(kind, true) : piece.label("B-" + kind, false);
    }
}
