package dev.kindred.processor.model;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * All that is generated from: an entity with its attributes in the order of their numbers.
 *
 * @param keys the columns of the primary key, in order; empty after a mistake only
 * @param rules what else is said of the table
 * @param stubs methods that get a body that throws, since what they should do was reported as a mistake
 * @param constructors of an abstract class, those that are not private
 * @param hasClass whether the entity's class can be generated; if not, only its model is
 * @param hasKeyClass whether a record for a composite key is generated
 * @param validators who is asked before an attribute is set, by the attribute's name
 * @param printsItself whether the entity brings a {@code toString} of its own
 */
public record EntityModel(
        TypeElement type,
        EntityName name,
        Form form,
        boolean isPublic,
        String schema,
        String table,
        List<AttributeModel> attributes,
        List<ColumnModel> keys,
        List<UniqueModel> uniqueKeys,
        TableModel rules,
        List<Method> stubs,
        List<ExecutableElement> constructors,
        boolean hasClass,
        boolean hasKeyClass,
        Map<String, ValidatorModel> validators,
        boolean printsItself) {

    /** A unique key over several attributes; columns only, since references were replaced by their keys. */
    public record UniqueModel(String name, List<String> attributes) {}
}
