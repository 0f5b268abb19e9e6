package dev.kindred.processor.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the words of bits of an entity's class, and the methods that hand them out. */
final class StateTemplate {

    private static final List<String> NAMES = List.of("loaded", "dirty", "stale");

    private static final String ONE_WORD = """
                @Override
                public long kindred$Name(int word) {
                    return $name;
                }

                @Override
                public void kindred$Name(int word, long bits) {
                    $name = bits;
                }
            """;

    private static final String SEVERAL_WORDS = """
                @Override
                public long kindred$Name(int word) {
                    return switch (word) {
            $gets            default -> throw new IndexOutOfBoundsException(word);
                    };
                }

                @Override
                public void kindred$Name(int word, long bits) {
                    switch (word) {
            $sets            default -> throw new IndexOutOfBoundsException(word);
                    }
                }
            """;

    private final int words;
    private final SourceFile file;

    StateTemplate(int attributes, SourceFile file) {
        this.words = Field.words(attributes);
        this.file = file;
    }

    String fields() {
        return NAMES.stream()
                .flatMap(name -> IntStream.range(0, words)
                        .mapToObj(word -> "    private long " + Field.wordName(name, word, words)))
                .collect(Collectors.joining(";\n", "", ";\n"));
    }

    String methods() {
        return NAMES.stream().map(this::methods).collect(Collectors.joining("\n"));
    }

    private String methods(String name) {
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return words == 1
                ? file.fill(ONE_WORD, Map.of("name", name, "Name", capitalised))
                : file.fill(
                        SEVERAL_WORDS,
                        Map.of("Name", capitalised, "gets", cases(name, ""), "sets", cases(name, " = bits")));
    }

    private String cases(String name, String assignment) {
        return IntStream.range(0, words)
                .mapToObj(word -> "            case " + word + " -> " + name + word + assignment + ";\n")
                .collect(Collectors.joining());
    }
}
