package io.github.hfclient.examples.names;

import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.run.Excerpt;
import io.github.hfclient.examples.run.Figures;
import io.github.hfclient.examples.run.Html;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the template of the page shows.
 *
 * @param groups how many names of each group there are
 */
record NamesPage(String service, boolean offline, List<Group> groups, List<Text> texts) {

    record Group(String name, String css, long count) {}

    /** A text with its names marked; {@code problem} is empty if all of it was read. */
    record Text(String name, String facts, List<Excerpt.Piece> pieces, String problem) {}

    static String html(List<NamedText> texts, Service service) {
        NamesPage page = new NamesPage(
                service.words(),
                service.offline(),
                groups(texts),
                texts.stream().map(NamesPage::text).toList());
        return Html.page("names/names.html", page);
    }

    private static List<Group> groups(List<NamedText> texts) {
        return texts.stream()
                .flatMap(text -> text.mentions().stream())
                .collect(Collectors.groupingBy(mention -> mention.type(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getKey().toLowerCase(Locale.ROOT), group.getValue()))
                .toList();
    }

    private static Text text(NamedText text) {
        String whole = text.file().text();
        String windows = text.windows() > 1 ? ", read in " + Figures.count(text.windows(), "window") : "";
        String facts = Figures.count(text.mentions().size(), "name") + " in "
                + Figures.count(whole.length(), "character") + windows;
        List<Excerpt.Piece> pieces =
                Excerpt.of(whole, text.mentions(), whole.length()).pieces();
        return new Text(text.file().name(), facts, pieces, text.problem().orElse(""));
    }
}
