package dev.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoReflectionTest {
    private static final Pattern REFLECTION = Pattern.compile("\\bjava\\s*\\.\\s*lang\\s*\\.\\s*reflect\\b"
            + "|\\bsetAccessible\\b"
            + "|\\bProxy\\b"
            + "|\\bprivateLookupIn\\b"
            + "|\\bUnsafe\\b"
            + "|\\bClass\\s*\\.\\s*forName\\b"
            + "|\\bgetDeclared\\w*");

    @Test
    void coreUsesNoReflection() {
        assertThat(mentions(SourceFile.ofCore())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.reflect.Field;",
                "field.setAccessible(true);",
                "Proxy.newProxyInstance(loader, types, handler);",
                "MethodHandles.privateLookupIn(type, lookup);",
                "sun.misc.Unsafe unsafe;",
                "Class.forName(name);",
                "type.getDeclaredFields();",
                "type.getDeclaredConstructor().newInstance();"
            })
    void findsAMention(String code) {
        assertThat(mentions(List.of(new SourceFile("Made.java", code)))).hasSize(1);
    }

    @Test
    void letsCommentsTextsAndSimilarWordsPass() {
        String text = """
                /** No Proxy, no setAccessible. */
                class Row { String s = "java.lang.reflect"; Class<?> c = state.getDeclaringClass(); Object reflect; }
                """;

        assertThat(mentions(List.of(new SourceFile("Made.java", text)))).isEmpty();
    }

    private static List<String> mentions(List<SourceFile> sources) {
        return sources.stream()
                .flatMap(source ->
                        REFLECTION.matcher(source.code()).results().map(match -> source.name() + ": " + match.group()))
                .toList();
    }
}
