package dev.kindred.processor.model;

import java.util.Objects;
import javax.lang.model.element.ExecutableElement;

/** Where a mistake of a relationship is shown. */
final class Places {

    private Places() {}

    /** A problem of a relationship: at one member of its annotation, or at the accessor where the member is empty. */
    static Problem at(AttributeModel relationship, String member, ErrorCode code, String text) {
        ExecutableElement getter =
                Objects.requireNonNull(relationship.accessor()).getter();
        AnnotationUse annotation = AnnotationUse.find(getter, AnnotationUse.RELATIONSHIP);
        return annotation == null ? Problem.at(getter, code, text) : Problem.at(getter, annotation, member, code, text);
    }
}
