package dev.kindred.processor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * How an entity and what is generated for it are called; a nested entity joins its names, {@code Outer_Inner_}.
 *
 * @param packageName empty for the unnamed package
 * @param simpleName the entity's own name
 * @param joinedName the name that generated classes begin with
 */
public record EntityName(String packageName, String simpleName, String joinedName) {

    /** The names of an entity. */
    public static EntityName of(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        Element element = type;
        while (!(element instanceof PackageElement)) {
            names.addFirst(element.getSimpleName().toString());
            element = Objects.requireNonNull(element.getEnclosingElement());
        }
        return new EntityName(
                ((PackageElement) element).getQualifiedName().toString(),
                type.getSimpleName().toString(),
                String.join("_", names));
    }

    /** The class whose objects are the entity's, for example {@code AuthorEntity}. */
    public String entityClass() {
        return joinedName + "Entity";
    }

    /** The typed model, for example {@code Author_}. */
    public String modelClass() {
        return joinedName + "_";
    }

    /** The record of a composite key, for example {@code LineKey}. */
    public String keyClass() {
        return joinedName + "Key";
    }

    /** The model's constant, for example {@code AUTHOR}. */
    public String constant() {
        return Words.upperSnakeCase(simpleName);
    }

    /** A generated class with its package. */
    public String qualified(String className) {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
