package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** Reads the attributes that an annotation on an entity names, and that are to be columns. */
final class NamedColumns {

    private final Declaration entity;
    private final List<AttributeModel> attributes;
    private final ErrorCode code;
    private final List<Problem> problems;

    /**
     * @param code the mistake that it is to name something else
     */
    NamedColumns(Declaration entity, List<AttributeModel> attributes, ErrorCode code, List<Problem> problems) {
        this.entity = entity;
        this.attributes = attributes;
        this.code = code;
        this.problems = problems;
    }

    /**
     * The columns, references replaced by their keys; null if something was wrong, which was reported then.
     *
     * @param what what names them, as the beginning of a sentence
     */
    @Nullable
    List<String> read(AnnotationUse annotation, String what) {
        List<String> names = new ArrayList<>();
        boolean isWhole = true;
        for (AnnotationValue value :
                Objects.requireNonNullElse(annotation.values("value"), List.<AnnotationValue>of())) {
            String name = String.valueOf(value.getValue());
            AttributeModel attribute = find(name);
            if (attribute instanceof ColumnModel) {
                names.add(name);
            } else if (attribute instanceof ReferenceModel reference) {
                names.addAll(reference.keys());
            } else {
                isWhole = false;
                if (!(attribute instanceof BrokenModel)) {
                    problems.add(new Problem(
                            code,
                            entity.type(),
                            annotation.mirror(),
                            value,
                            what + " of " + entity.name().simpleName() + " names " + name + ", which is "
                                    + (attribute == null ? "no attribute" : "no column")
                                    + ". Name columns or references as their accessors are named."));
                }
            }
        }
        return isWhole ? names : null;
    }

    private @Nullable AttributeModel find(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
