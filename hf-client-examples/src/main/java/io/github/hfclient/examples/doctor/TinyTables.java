package io.github.hfclient.examples.doctor;

import io.github.hfclient.tasks.tabular.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row each, with the columns that the models were made for; see their pages on the Hub. */
final class TinyTables {

    private TinyTables() {}

    /** For julien-c/wine-quality. */
    static Table wine() {
        Map<String, List<String>> row = new LinkedHashMap<>();
        row.put("fixed_acidity", List.of("7.4"));
        row.put("volatile_acidity", List.of("0.7"));
        row.put("citric_acid", List.of("0"));
        row.put("residual_sugar", List.of("1.9"));
        row.put("chlorides", List.of("0.076"));
        row.put("free_sulfur_dioxide", List.of("11"));
        row.put("total_sulfur_dioxide", List.of("34"));
        row.put("density", List.of("0.9978"));
        row.put("pH", List.of("3.51"));
        row.put("sulphates", List.of("0.56"));
        row.put("alcohol", List.of("9.4"));
        return Table.of(row);
    }

    /** For scikit-learn/Fish-Weight. */
    static Table fish() {
        Map<String, List<String>> row = new LinkedHashMap<>();
        row.put("Species", List.of("Bream"));
        row.put("Length1", List.of("23.2"));
        row.put("Length2", List.of("25.4"));
        row.put("Length3", List.of("30"));
        row.put("Height", List.of("11.52"));
        row.put("Width", List.of("4.02"));
        return Table.of(row);
    }
}
