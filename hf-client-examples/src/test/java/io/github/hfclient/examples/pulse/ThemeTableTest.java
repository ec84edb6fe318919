package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThemeTableTest {

    private static ThemeTable table(ScoredReview... reviews) {
        return ThemeTable.of(new Findings(List.of(reviews))).orElseThrow();
    }

    private static ScoredReview about(Theme theme, ScoredReview review) {
        return review.about(Optional.of(theme));
    }

    private static ThemeTable.Cell cell(ThemeTable table, int row, Theme theme) {
        return table.rows().get(row).cells().get(List.of(Theme.values()).indexOf(theme));
    }

    @Test
    void putsAllReviewsFirstAndThenEachProduct() {
        ThemeTable table = table(
                about(Theme.PRICE, row().product("Lamp").negative()),
                about(Theme.PRICE, row().product("Mug").positive()),
                row().product("Mug").positive());
        assertThat(table.themes()).containsExactly("price", "quality", "delivery", "service", "ease of use");
        assertThat(table.rows()).extracting(ThemeTable.Row::name).containsExactly("All reviews", "Mug", "Lamp");
        assertThat(cell(table, 0, Theme.PRICE).count()).isEqualTo(2);
        assertThat(cell(table, 1, Theme.PRICE).net()).isEqualTo("+100");
        assertThat(cell(table, 2, Theme.PRICE).net()).isEqualTo("\u2212100");
    }

    @Test
    void leavesACellEmptyWhereNoReviewIs() {
        ThemeTable.Cell cell = cell(table(about(Theme.PRICE, row().negative())), 0, Theme.SERVICE);
        assertThat(cell).isEqualTo(new ThemeTable.Cell(0, "", "none", 0));
    }

    @Test
    void isHotWhereManySoundBad() {
        ScoredReview bad = about(Theme.DELIVERY, row().negative());
        ThemeTable.Cell one = cell(table(bad), 0, Theme.DELIVERY);
        ThemeTable.Cell many = cell(table(bad, bad, bad, bad, bad), 0, Theme.DELIVERY);
        assertThat(one.css()).isEqualTo("down");
        assertThat(one.heat()).isEqualTo(0.2);
        assertThat(many.heat()).isEqualTo(1);
    }

    @Test
    void isNotThereWithoutThemes() {
        assertThat(ThemeTable.of(new Findings(List.of(row().positive())))).isEmpty();
    }
}
