package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
        return Arrays.stream(Colour.values())
                .filter(colour -> colour != ground)
                .map(colour -> of(colour, picture))
                .filter(area -> area.pixels() > least)
                .sorted(Comparator.comparingInt(Area::pixels).reversed())
                .toList();
    }

    private static Area of(Colour colour, Picture picture) {
        Area area = new Area(colour, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.colour(x, y) == colour) area = area.with(x, y);
            }
        }
        return area;
    }

    private Area with(int x, int y) {
        return new Area(
                colour, pixels + 1, Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
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
