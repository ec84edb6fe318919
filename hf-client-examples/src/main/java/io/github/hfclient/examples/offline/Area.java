package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a colour covers of a picture.
 *
 * @param pixels how many have the colour within the box
 * @param right the last column, inclusive
 * @param bottom the last line, inclusive
 */
record Area(Colour colour, int pixels, int left, int top, int right, int bottom) {

    private static final double LEAST_SHARE = 0.005;

    /** The colours other than that of the corners, the largest area first. */
    static List<Area> in(Picture picture) {
        Colour ground = picture.colour(0, 0);
        double least = LEAST_SHARE * picture.width() * picture.height();
        return all(picture).stream()
                .filter(area -> area.colour() != ground && area.pixels() > least)
                .sorted(Comparator.comparingInt(Area::pixels).reversed())
                .toList();
    }

    private static Collection<Area> all(Picture picture) {
        Map<Colour, Area> areas = new EnumMap<>(Colour.class);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                areas.merge(picture.colour(x, y), new Area(picture.colour(x, y), 1, x, y, x, y), Area::with);
            }
        }
        return areas.values();
    }

    private Area with(Area more) {
        return new Area(
                colour,
                pixels + more.pixels,
                Math.min(left, more.left),
                Math.min(top, more.top),
                Math.max(right, more.right),
                Math.max(bottom, more.bottom));
    }

    /** How full the box is of the colour, from 0 to 1. */
    double score() {
        return pixels / ((right - left + 1.0) * (bottom - top + 1.0));
    }

    /** In the shape of object detection, under this label. */
    ObjectNode json(String label) {
        ObjectNode found =
                JsonNodeFactory.instance.objectNode().put("label", label).put("score", score());
        found.putObject("box")
                .put("xmin", left)
                .put("ymin", top)
                .put("xmax", right + 1)
                .put("ymax", bottom + 1);
        return found;
    }
}
