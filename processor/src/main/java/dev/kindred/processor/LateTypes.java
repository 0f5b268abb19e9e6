package dev.kindred.processor;

import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.BrokenModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.EntityReader;
import dev.kindred.processor.model.ErrorCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Types that were unknown when their entity was read. Mostly they are misspelt, and the compiler says so; but one that another
 * processor wrote in the meantime would leave an attribute without a column, and nobody would be told.
 */
final class LateTypes {

    private final Map<String, Set<String>> accessors = new LinkedHashMap<>();

    void remember(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof BrokenModel broken && broken.isOfUnknownType()) {
                TypeElement owner = (TypeElement)
                        Objects.requireNonNull(broken.accessor().getter().getEnclosingElement());
                accessors
                        .computeIfAbsent(owner.getQualifiedName().toString(), name -> new LinkedHashSet<>())
                        .add(broken.accessor().getter().getSimpleName().toString());
            }
        }
    }

    /** Called when no more types will come. */
    void check(Elements elements, Diagnostics diagnostics) {
        accessors.forEach((type, names) -> {
            TypeElement owner = elements.getTypeElement(type);
            if (owner != null) {
                ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                        .filter(method -> method.getParameters().isEmpty()
                                && names.contains(method.getSimpleName().toString())
                                && !EntityReader.isUnknown(method.getReturnType()))
                        .forEach(method -> report(owner, method, diagnostics));
            }
        });
    }

    private static void report(TypeElement owner, ExecutableElement method, Diagnostics diagnostics) {
        diagnostics.report(
                ErrorCode.COLUMN_TYPE,
                owner.getSimpleName() + "." + method.getSimpleName() + " is of type " + method.getReturnType()
                        + ", which another processor writes in this same compilation, so its columns are not known in"
                        + " time. Write the type by hand, or compile it in a module of its own.",
                method);
    }
}
