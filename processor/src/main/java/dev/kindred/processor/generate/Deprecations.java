package dev.kindred.processor.generate;

import dev.kindred.processor.model.Accessor;
import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Keeps quiet about what the author of an entity deprecated: whoever uses it is warned, the generated code need not be. */
final class Deprecations {

    private Deprecations() {}

    /** The annotation in a line of its own, or nothing. */
    static String suppression(EntityModel entity) {
        List<Element> named = new ArrayList<>();
        named.add(entity.type());
        named.addAll(entity.constructors());
        entity.attributes().stream()
                .map(AttributeModel::accessor)
                .filter(Objects::nonNull)
                .forEach(accessor -> addNamed(Objects.requireNonNull(accessor), named));
        boolean isDeprecated = named.stream()
                .flatMap(element -> Stream.of(element, element.getEnclosingElement()))
                .anyMatch(element -> element != null && element.getAnnotation(Deprecated.class) != null);
        return isDeprecated ? "@SuppressWarnings({\"deprecation\", \"removal\"})\n" : "";
    }

    private static void addNamed(Accessor accessor, List<Element> named) {
        named.add(accessor.getter());
        accessor.setters().forEach(setter -> named.add(setter.element()));
        addTypes(accessor.type(), named);
    }

    private static void addTypes(TypeMirror type, List<Element> named) {
        if (type instanceof DeclaredType declared) {
            named.add(declared.asElement());
            declared.getTypeArguments().forEach(argument -> addTypes(argument, named));
        }
    }
}
