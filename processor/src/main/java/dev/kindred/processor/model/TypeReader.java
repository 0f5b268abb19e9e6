package dev.kindred.processor.model;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Answers what a type is in the eyes of a mapping. */
final class TypeReader {

    private final Types types;
    private final Elements elements;

    TypeReader(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** The element of a class or interface type, or null for any other. */
    static @Nullable TypeElement elementOf(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /** The type that declares a method. */
    static TypeElement ownerOf(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    static boolean isNamed(TypeMirror type, String qualifiedName) {
        TypeElement element = elementOf(type);
        return element != null && element.getQualifiedName().contentEquals(qualifiedName);
    }

    /** Whether javac itself reports the type, or another processor has yet to write it. */
    static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(TypeReader::isUnknown));
    }

    static boolean isEntity(TypeMirror type) {
        TypeElement element = elementOf(type);
        return element != null && AnnotationUse.isOn(element, AnnotationUse.ENTITY);
    }

    /** What an {@code Optional} may hold; null if the type is no {@code Optional}. */
    static @Nullable TypeMirror optionalValue(TypeMirror type) {
        return isNamed(type, "java.util.Optional") ? argument(type) : null;
    }

    /** The last type argument, the value type of collections and maps; null if there is none. */
    static @Nullable TypeMirror argument(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }

    /** The first type argument, the key type of maps; null if there is none. */
    static @Nullable TypeMirror firstArgument(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                ? declared.getTypeArguments().get(0)
                : null;
    }

    boolean isCollection(TypeMirror type) {
        CollectionKind kind = CollectionKind.of(type);
        return elementOf(type) != null
                && ((kind != null && kind.isQueried())
                        || isSubtype(type, "java.util.Collection")
                        || isSubtype(type, "java.util.Map"));
    }

    private boolean isSubtype(TypeMirror type, String superType) {
        TypeElement element = elements.getTypeElement(superType);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(one, other);
    }

    /** Whether a setter of a collection takes this: anything with its elements, or with any below them; of a map, a map. */
    boolean takesAll(TypeMirror parameter, TypeMirror collection) {
        boolean fits = isNamed(parameter, CollectionKind.COLLECTION.javaName())
                ? CollectionKind.of(collection) != CollectionKind.MAP
                : types.isSameType(types.erasure(parameter), types.erasure(collection));
        if (!fits || !(parameter instanceof DeclaredType taken) || !(collection instanceof DeclaredType held)) {
            return false;
        }
        List<? extends TypeMirror> wanted = held.getTypeArguments();
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= taken.getTypeArguments().size()
                    || !isOrExtends(taken.getTypeArguments().get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOrExtends(TypeMirror argument, TypeMirror wanted) {
        TypeMirror bound = argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
        return bound != null && types.isSameType(bound, wanted);
    }

    boolean isAssignable(TypeMirror from, TypeMirror to) {
        return types.isAssignable(from, to);
    }

    /** The column type of a Java type at its default size, or null if no column holds it. */
    @Nullable
    ColumnType columnType(TypeMirror type) {
        ColumnKind kind = kindOf(type);
        if (kind == null) {
            return null;
        }
        int precision = kind == ColumnKind.DECIMAL
                ? ColumnType.DECIMAL_DIGITS
                : kind == ColumnKind.BIG_INTEGER ? ColumnType.INTEGER_DIGITS : 0;
        int scale = kind == ColumnKind.DECIMAL ? ColumnType.DECIMAL_SCALE : 0;
        return ColumnType.of(kind, type, precision, scale);
    }

    private @Nullable ColumnKind kindOf(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE ? ColumnKind.BINARY : null;
        }
        TypeElement element = type instanceof PrimitiveType primitive ? types.boxedClass(primitive) : elementOf(type);
        if (element == null) {
            return null;
        }
        for (ColumnKind kind : ColumnKind.values()) {
            if (element.getQualifiedName().contentEquals(kind.javaName())) {
                return kind;
            }
        }
        return element.getKind() == ElementKind.ENUM ? ColumnKind.ENUM : null;
    }

    /** The type that a primitive has in its box. */
    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** How a type sees a generic super-type, with its arguments; null if it is none of its super-types, or raw. */
    @Nullable
    DeclaredType asSuper(TypeMirror type, String superType) {
        if (isNamed(type, superType)) {
            return type instanceof DeclaredType declared
                            && !declared.getTypeArguments().isEmpty()
                    ? declared
                    : null;
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            DeclaredType found = asSuper(parent, superType);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The type with a primitive in its box. */
    ColumnType boxed(ColumnType type) {
        return type.isPrimitive() ? type.boxed(boxed(type.java())) : type;
    }

    /** Whether an annotation called {@code Nullable} is on the type or on the element. */
    static boolean isNullable(Element element, TypeMirror type) {
        return hasNullable(element.getAnnotationMirrors())
                || hasNullable(type.getAnnotationMirrors())
                || (type instanceof ArrayType array
                        && hasNullable(array.getComponentType().getAnnotationMirrors()));
    }

    private static boolean hasNullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
    }
}
