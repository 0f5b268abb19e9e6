package dev.kindred.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a mapping, with the place it is shown at.
 *
 * @param text what is wrong, then the cure
 */
public record Problem(
        ErrorCode code,
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        String text) {

    static Problem at(Element element, ErrorCode code, String text) {
        return new Problem(code, element, null, null, text);
    }

    /** A problem of one member of an annotation; of the whole annotation where the member was left out. */
    static Problem at(Element element, AnnotationUse annotation, String member, ErrorCode code, String text) {
        return new Problem(code, element, annotation.mirror(), annotation.explicit(member), text);
    }
}
