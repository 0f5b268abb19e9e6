package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The static method of an entity that joins a relationship of the same name: {@code static Condition latest(Author_ a, Book_ b)}. */
final class ConditionRule {

    private static final String CONDITION = "Condition";

    private final TypeElement entity;
    private final Accessor accessor;
    private final String path;

    ConditionRule(TypeElement entity, Accessor accessor) {
        this.entity = entity;
        this.accessor = accessor;
        this.path = entity.getSimpleName() + "." + accessor.name();
    }

    /** Whether there is such a method, be it a wrong one. */
    boolean applies() {
        return !methods().isEmpty();
    }

    /** The first mistake in the method, or in what is said beside it; null if there is none. */
    @Nullable
    Problem check(TypeElement target, AnnotationUse annotation) {
        ExecutableElement method = methods().get(0);
        if (methods().size() > 1 || !takesModels(method, target)) {
            String own = EntityName.of(entity).modelClass();
            String other = EntityName.of(target).modelClass();
            return Problem.at(
                    method,
                    ErrorCode.CONDITION,
                    path + " is joined by the method of its name, which takes the models of both and stands there once."
                            + " Write static Condition " + method.getSimpleName() + "(" + own + " "
                            + Words.spoken(entity.getSimpleName().toString()).replace(" ", "") + ", " + other
                            + " other), or rename the method.");
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return Problem.at(
                    method,
                    ErrorCode.CONDITION,
                    path + " is joined by the method of its name, which is private, so that the generated model cannot"
                            + " ask it. Leave private out.");
        }
        if (!Boolean.TRUE.equals(annotation.flag("viewOnly"))) {
            return Problem.at(
                    accessor.getter(),
                    annotation,
                    "",
                    ErrorCode.CONDITION,
                    path + " is joined by a condition, so there is no key that a change to it could write. Say so with"
                            + " @Relationship(viewOnly = true), or rename the method " + method.getSimpleName() + ".");
        }
        return null;
    }

    // The models are being generated, so their types are but names here.
    private boolean takesModels(ExecutableElement method, TypeElement target) {
        List<String> types = method.getParameters().stream()
                .map(parameter -> simpleName(parameter.asType().toString()))
                .toList();
        return types.equals(List.of(
                EntityName.of(entity).modelClass(), EntityName.of(target).modelClass()));
    }

    private List<ExecutableElement> methods() {
        return ElementFilter.methodsIn(entity.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        && method.getSimpleName().contentEquals(accessor.name())
                        && simpleName(method.getReturnType().toString()).equals(CONDITION))
                .toList();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
