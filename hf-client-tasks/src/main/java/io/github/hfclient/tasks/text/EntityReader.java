package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes entities out of an answer, which holds them whole from some servers and in pieces from others. */
final class EntityReader {
    private final CodePointOffsets text;

    private EntityReader(String text) {
        this.text = new CodePointOffsets(text);
    }

    static Entities read(JsonIn in, Body asked) {
        Json inputs = Require.present("inputs", asked.inputs());
        EntityReader reader = new EntityReader(Require.present("the text of inputs", inputs.string()));
        List<EntityPiece> pieces = UnwrappedList.list(in, EntityPiece::read);
        boolean asTheyAre = "none"
                .equalsIgnoreCase(asked.parameters().get("aggregation_strategy").string());
        return new Entities(asTheyAre ? reader.tokens(pieces) : reader.merged(EntityScheme.simple(pieces)));
    }

    private List<Entity> tokens(List<EntityPiece> pieces) {
        return pieces.stream()
                .map(piece -> entity(piece.label(), piece.score(), piece.word(), piece.codePoints(), false))
                .toList();
    }

    private List<Entity> merged(List<EntityPiece> pieces) {
        boolean blanksAreMarked = pieces.stream().anyMatch(EntityGroup::marksBlank);
        List<EntityGroup> groups = new ArrayList<>();
        EntityGroup open = null;
        for (EntityPiece piece : pieces) {
            if (open == null || !open.takes(piece, text)) {
                open = new EntityGroup(blanksAreMarked);
                groups.add(open);
            }
            open.add(piece);
        }
        return groups.stream()
                .map(group -> entity(group.label(), group.score(), group.word(), group.codePoints(), true))
                .toList();
    }

    private Entity entity(String label, double score, String word, @Nullable Span codePoints, boolean slice) {
        if (codePoints == null) return new Entity(label, score, word, null, null, null);
        Span units = text.units(codePoints);
        return new Entity(label, score, slice ? text.slice(units) : word, units.start(), units.end(), codePoints);
    }
}
