package dev.kindred.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * A static method that is asked before an attribute is set.
 *
 * @param owner the type that declares it
 */
public record ValidatorModel(AttributeModel attribute, TypeElement owner, String method) {

    /** Whether it answers the value to be set; the validator of a relationship only refuses. */
    public boolean answers() {
        return attribute instanceof ColumnModel;
    }
}
