package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as far as its own declaration tells, before anything is asked of the entities it leads to.
 *
 * @param attributes in order; without the keys that are made for references
 * @param stubs abstract methods that are no attributes: each was reported
 * @param mentionsId whether any accessor carries {@code @Id}, be it a broken one
 */
record Declaration(
        TypeElement type,
        EntityName name,
        Form form,
        String schema,
        String table,
        List<AttributeModel> attributes,
        List<Method> stubs,
        boolean mentionsId,
        List<Problem> problems) {

    /** Whether a foreign key's text means this entity's table. */
    boolean isTable(String text) {
        return text.equals(table) || text.equals(qualifiedTable());
    }

    /** The table's name with its schema before it, if it has one. */
    String qualifiedTable() {
        return schema.isEmpty() ? table : schema + "." + table;
    }

    @Nullable
    AttributeModel find(String attribute) {
        return attributes.stream()
                .filter(candidate -> candidate.name().equals(attribute))
                .findFirst()
                .orElse(null);
    }

    List<ColumnModel> columns() {
        return attributes.stream()
                .filter(ColumnModel.class::isInstance)
                .map(ColumnModel.class::cast)
                .toList();
    }

    /** The references that go by a key. */
    List<ReferenceModel> references() {
        return attributes.stream()
                .filter(ReferenceModel.class::isInstance)
                .map(ReferenceModel.class::cast)
                .filter(reference -> !reference.relationship().isFree())
                .toList();
    }
}
