package dev.kindred.processor.model;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as people write them: simple names, no annotations. */
final class Spelling {

    private Spelling() {}

    static String of(TypeMirror type) {
        if (type instanceof PrimitiveType) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return bound != null ? "? extends " + of(bound) : lower != null ? "? super " + of(lower) : "?";
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            String arguments =
                    declared.getTypeArguments().stream().map(Spelling::of).collect(Collectors.joining(", "));
            return element.getSimpleName() + (arguments.isEmpty() ? "" : "<" + arguments + ">");
        }
        return type.toString();
    }
}
