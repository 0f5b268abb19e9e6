package dev.kindred.processor.model;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * An abstract method of an entity.
 *
 * @param type its signature as the entity sees it, with the type parameters of mixins filled in
 */
public record Method(ExecutableElement element, ExecutableType type) {

    String name() {
        return element.getSimpleName().toString();
    }

    int arity() {
        return type.getParameterTypes().size();
    }
}
