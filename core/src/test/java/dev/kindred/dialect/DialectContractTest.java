package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody who writes a dialect has to learn stays small. */
class DialectContractTest {

    @Test
    void asksForAtMost25MethodsInAll() {
        assertThat(overridable()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void hasAnAnswerOfTheStandardForEach() {
        assertThat(overridable())
                .filteredOn(method -> Modifier.isAbstract(method.getModifiers()))
                .isEmpty();
    }

    @Test
    void canBeExtendedFromOtherPackages() throws NoSuchMethodException {
        assertThat(isOpen(Dialect.class.getDeclaredConstructor(Traits.class).getModifiers()))
                .isTrue();
        assertThat(isOpen(SqlCompiler.class.getDeclaredConstructors()[0].getModifiers()))
                .isTrue();
        assertThat(Stream.of(Dialect.class, SqlCompiler.class).flatMap(type -> Stream.of(type.getDeclaredMethods())))
                .filteredOn(method -> !method.isSynthetic() && !isOpen(method.getModifiers()))
                .allMatch(
                        method -> (method.getModifiers() & (Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC)) != 0);
    }

    private static List<Method> overridable() {
        return Stream.of(Dialect.class, SqlCompiler.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && isOpen(method.getModifiers()))
                .filter(method -> (method.getModifiers() & (Modifier.FINAL | Modifier.STATIC)) == 0)
                .toList();
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
