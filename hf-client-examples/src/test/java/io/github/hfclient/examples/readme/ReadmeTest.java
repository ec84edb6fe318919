package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.examples.readme.Readme.Block;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every block of Java in the README is code that is compiled and run by the tests of the snippets. */
class ReadmeTest {
    private static final String MARK = "snippet: ";

    private final List<Block> blocks = Readme.read().blocks("java");
    private final Map<String, String> regions = Regions.read();

    @Test
    void everyBlockNamesItsSnippet() {
        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.mark())
                        .as("the comment before:%n%s", block.text())
                        .startsWith(MARK));
    }

    @TestFactory
    Stream<DynamicTest> showsTheSnippetAsItIsCompiled() {
        return regions.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(shown(name)).isEqualTo(regions.get(name))));
    }

    /** The blocks of this name: one, unless something is wrong. */
    private String shown(String name) {
        return blocks.stream()
                .filter(block -> block.mark().equals(MARK + name))
                .map(Block::text)
                .collect(Collectors.joining("and once more:\n"));
    }

    @Test
    void showsNoSnippetThatIsNotThere() {
        assertThat(blocks).extracting(block -> block.mark().replace(MARK, "")).isSubsetOf(regions.keySet());
    }
}
