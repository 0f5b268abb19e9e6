package dev.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ModuleWallsTest {
    private static final Set<String> INNER = Set.of("state", "loading", "unitofwork");
    private static final Pattern EXPORTS = Pattern.compile("\\b(?:exports|opens)\\s+dev\\.kindred\\.([a-z.]+)");

    @Test
    void innerPackagesStayInside() {
        assertThat(exported(descriptor())).doesNotContainAnyElementsOf(INNER);
    }

    @Test
    void everyOtherPackageWithATypeIsExported() {
        Set<String> outer = SourceFile.ofCore().stream()
                .filter(source -> !source.types().isEmpty())
                .flatMap(source -> source.room().stream())
                .filter(room -> !INNER.contains(room))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported(descriptor())).isEqualTo(outer);
    }

    @Test
    void findsAnExportEvenToOneModule() {
        SourceFile made = new SourceFile(
                "module-info.java",
                "module m { exports dev.kindred.sql; /* exports dev.kindred.plan; */ exports dev.kindred.state to t; }");

        assertThat(exported(made)).containsExactly("sql", "state");
    }

    private static SourceFile descriptor() {
        return SourceFile.ofCore().stream()
                .filter(source -> source.name().equals("module-info.java"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> exported(SourceFile descriptor) {
        return EXPORTS.matcher(descriptor.code())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
