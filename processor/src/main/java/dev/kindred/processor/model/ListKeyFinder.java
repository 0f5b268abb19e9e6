package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the other entity's foreign key for a list that does not say {@code backPopulates}. */
final class ListKeyFinder {

    private final DeclarationReader declarations;
    private final KeyResolver keys;

    ListKeyFinder(DeclarationReader declarations, KeyResolver keys) {
        this.declarations = declarations;
        this.keys = keys;
    }

    /**
     * The names of the other entity's attributes.
     *
     * @param problem why there are none, or null
     */
    record Found(List<String> names, @Nullable Problem problem) {}

    Found find(Declaration entity, ListModel list) {
        Declaration other = declarations.read(list.target());
        List<ColumnModel> ownKeys = keys.keysOf(entity);
        if (ownKeys.isEmpty() || hasBrokenReference(other, entity)) {
            return new Found(List.of(), null);
        }
        List<List<String>> candidates = candidates(entity, other, ownKeys);
        List<String> hints = KeyResolver.hints(list.relationship());
        if (!hints.isEmpty()) {
            return candidates.contains(hints) ? new Found(hints, null) : wrongHint(entity, list, other);
        }
        if (candidates.size() == 1) {
            return new Found(candidates.get(0), null);
        }
        if (candidates.isEmpty()) {
            return new Found(List.of(), isReportedThere(entity, other, ownKeys) ? null : none(entity, list, other));
        }
        return new Found(List.of(), several(entity, list, candidates));
    }

    /** Whether the other entity has what should be a foreign key, with a mistake in it. */
    private static boolean isReportedThere(Declaration entity, Declaration other, List<ColumnModel> ownKeys) {
        return other.references().stream()
                        .anyMatch(reference -> reference.target().equals(entity.type()))
                || other.columns().stream().anyMatch(column -> KeyResolver.isAmbiguous(column, entity, ownKeys));
    }

    private static boolean hasBrokenReference(Declaration other, Declaration entity) {
        return other.attributes().stream()
                .anyMatch(attribute -> attribute instanceof BrokenModel broken
                        && entity.type().equals(TypeReader.elementOf(broken.value())));
    }

    private List<List<String>> candidates(Declaration entity, Declaration other, List<ColumnModel> ownKeys) {
        List<List<String>> candidates = new ArrayList<>();
        for (ReferenceModel reference : other.references()) {
            if (reference.target().equals(entity.type())) {
                List<String> names = keys.choose(other, reference).names();
                if (!names.isEmpty() && !candidates.contains(names)) {
                    candidates.add(names);
                }
            }
        }
        for (ColumnModel column : other.columns()) {
            boolean isKey = column.foreignKey() != null
                    && (KeyResolver.pointsToUnique(column, entity, ownKeys)
                            || (ownKeys.size() == 1 && column.foreignKey().pointsTo(entity, ownKeys.get(0))));
            if (isKey && !candidates.contains(List.of(column.name()))) {
                candidates.add(List.of(column.name()));
            }
        }
        if (ownKeys.size() == 1) {
            return candidates;
        }
        List<String> parts = new ArrayList<>();
        for (ColumnModel key : ownKeys) {
            other.columns().stream()
                    .filter(column ->
                            column.foreignKey() != null && column.foreignKey().pointsTo(entity, key))
                    .map(ColumnModel::name)
                    .forEach(parts::add);
        }
        if (parts.size() == ownKeys.size() && !candidates.contains(parts)) {
            candidates.add(parts);
        }
        return candidates;
    }

    private static Found wrongHint(Declaration entity, ListModel list, Declaration other) {
        return new Found(
                List.of(),
                Places.at(
                        list,
                        "foreignKey",
                        ErrorCode.FOREIGN_KEY_HINT,
                        path(entity, list) + " is to go by "
                                + list.relationship().foreignKey()
                                + ", which is no foreign key to "
                                + entity.name().simpleName() + " in "
                                + other.name().simpleName() + ". Name an attribute of "
                                + other.name().simpleName() + " that is one."));
    }

    private static Problem none(Declaration entity, ListModel list, Declaration other) {
        String name = other.name().simpleName();
        return Places.at(
                list,
                "",
                ErrorCode.NO_FOREIGN_KEY,
                path(entity, list) + " is a list of " + name + ", but " + name + " has no foreign key to "
                        + entity.name().simpleName() + ". Declare a reference in " + name + " (@Relationship "
                        + entity.name().simpleName() + " "
                        + Words.decapitalised(entity.name().simpleName())
                        + "()), or a key with @ForeignKey(\"" + entity.table() + ".…\").");
    }

    private static Problem several(Declaration entity, ListModel list, List<List<String>> candidates) {
        List<String> names =
                candidates.stream().map(parts -> String.join(", ", parts)).toList();
        return Places.at(
                list,
                "",
                ErrorCode.UNCLEAR_FOREIGN_KEY,
                path(entity, list) + " could go by " + String.join(" or ", names)
                        + ". Say which with @Relationship(foreignKey = \"" + names.get(0) + "\"), or name the reference"
                        + " that leads back with backPopulates.");
    }

    private static String path(Declaration entity, AttributeModel attribute) {
        return entity.name().simpleName() + "." + attribute.name();
    }
}
