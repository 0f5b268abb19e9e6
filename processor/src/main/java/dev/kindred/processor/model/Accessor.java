package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The methods of one attribute.
 *
 * @param name the attribute's name
 * @param type what the getter returns, seen from the entity
 * @param isInherited whether the getter is declared in a super-type
 */
public record Accessor(
        String name, ExecutableElement getter, TypeMirror type, boolean isInherited, List<Method> setters) {

    public Accessor {
        setters = List.copyOf(setters);
    }

    Accessor withSetters(List<Method> others) {
        return new Accessor(name, getter, type, isInherited, others);
    }
}
