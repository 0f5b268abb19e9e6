package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;

/** What no two rows may have in common. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether a column is unique by itself, be it said on its accessor or on the entity. */
    static boolean isUnique(Declaration entity, ColumnModel column) {
        return column.isUnique()
                || AnnotationUse.all(entity.type(), AnnotationUse.UNIQUE).stream()
                        .map(annotation ->
                                Objects.requireNonNullElse(annotation.values("value"), List.<AnnotationValue>of()))
                        .anyMatch(names -> names.size() == 1
                                && column.name().equals(names.get(0).getValue()));
    }

    /** Whether columns are unique together: by themselves, as a unique key, or as the whole primary key. */
    static boolean areUnique(Declaration entity, List<ColumnModel> columns, List<String> names) {
        Set<String> asked = Set.copyOf(names);
        Set<String> keys = new HashSet<>();
        boolean isOneUnique = false;
        for (ColumnModel column : columns) {
            if (column.isId()) {
                keys.add(column.name());
            }
            isOneUnique |= asked.contains(column.name()) && isUnique(entity, column);
        }
        return isOneUnique
                || keys.equals(asked)
                || read(entity, List.copyOf(columns), new ArrayList<>()).stream()
                        .anyMatch(unique -> Set.copyOf(unique.attributes()).equals(asked));
    }

    /**
     * The attributes with the keys of one-to-one relationships made unique: one column by itself, several by a unique key that
     * is added.
     */
    static List<AttributeModel> withOneToOne(
            Declaration entity, List<AttributeModel> attributes, List<EntityModel.UniqueModel> uniqueKeys) {
        List<AttributeModel> changed = new ArrayList<>(attributes);
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof ReferenceModel reference
                    && reference.isExclusive()
                    && !reference.keys().isEmpty()
                    && !areUnique(entity, ColumnRules.columnsOf(attributes), reference.keys())) {
                if (reference.keys().size() > 1) {
                    uniqueKeys.add(new EntityModel.UniqueModel("", reference.keys()));
                } else {
                    changed.replaceAll(other -> other instanceof ColumnModel column
                                    && column.name().equals(reference.keys().get(0))
                            ? column.asUnique()
                            : other);
                }
            }
        }
        return changed;
    }

    /** The unique keys over several attributes, references replaced by their keys. */
    static List<EntityModel.UniqueModel> read(
            Declaration entity, List<AttributeModel> attributes, List<Problem> problems) {
        List<EntityModel.UniqueModel> uniqueKeys = new ArrayList<>();
        NamedColumns named = new NamedColumns(entity, attributes, ErrorCode.UNIQUE_NAMES_NOTHING, problems);
        for (AnnotationUse annotation : AnnotationUse.all(entity.type(), AnnotationUse.UNIQUE)) {
            List<String> names = named.read(annotation, "The unique key");
            if (names != null && !names.isEmpty()) {
                uniqueKeys.add(new EntityModel.UniqueModel(annotation.string("name"), List.copyOf(names)));
            }
        }
        return uniqueKeys;
    }
}
