package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the other entity's foreign key for a collection, or the far side of one-to-one, that does not say {@code backPopulates}. */
final class TheirKeyFinder {

    private final DeclarationReader declarations;
    private final KeyResolver keys;
    private final OneToOne oneToOne;

    TheirKeyFinder(DeclarationReader declarations, KeyResolver keys, OneToOne oneToOne) {
        this.declarations = declarations;
        this.keys = keys;
        this.oneToOne = oneToOne;
    }

    /**
     * The names of the other entity's attributes.
     *
     * @param problem why there are none, or null
     */
    record Found(List<String> names, @Nullable Problem problem) {

        static final Found NOTHING = new Found(List.of(), null);
    }

    /** What is wrong with the hint of a relationship whose key the other side tells; null if nothing is. */
    @Nullable
    Problem checkHint(Declaration entity, LinkedModel link) {
        Declaration other = declarations.read(link.target());
        List<String> hints = KeyResolver.hints(link.relationship());
        List<String> names = other.find(link.relationship().backPopulates()) instanceof ReferenceModel reference
                ? keys.choose(other, reference).names()
                : List.of();
        return hints.isEmpty() || names.isEmpty() || hints.equals(names)
                ? null
                : Places.at(
                        link,
                        "foreignKey",
                        ErrorCode.FOREIGN_KEY_HINT,
                        path(entity, link) + " is to go by "
                                + link.relationship().foreignKey() + ", but "
                                + other.name().simpleName() + "."
                                + link.relationship().backPopulates() + ", which it populates, goes by "
                                + String.join(", ", names) + ". Leave foreignKey out here.");
    }

    Found find(Declaration entity, LinkedModel link) {
        Declaration other = declarations.read(link.target());
        List<ColumnModel> ownKeys = keys.keysOf(entity);
        if (ownKeys.isEmpty() || hasBrokenReference(other, entity)) {
            return Found.NOTHING;
        }
        List<List<String>> candidates = candidates(entity, other, ownKeys);
        List<String> hints = KeyResolver.hints(link.relationship());
        if (!hints.isEmpty()) {
            return candidates.contains(hints) ? hinted(entity, link, other, hints) : wrongHint(entity, link, other);
        }
        if (candidates.size() == 1) {
            return new Found(candidates.get(0), null);
        }
        if (candidates.isEmpty()) {
            return new Found(List.of(), isReportedThere(entity, other, ownKeys) ? null : none(entity, link, other));
        }
        return new Found(List.of(), several(entity, link, candidates));
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

    /** A key named by a hint; the far side of one-to-one takes only one that no two rows may share. */
    private Found hinted(Declaration entity, LinkedModel link, Declaration other, List<String> names) {
        boolean isUnique = other.references().stream()
                        .anyMatch(reference -> (reference.relationship().is(RelationshipModel.Trait.SINGLE_PARENT)
                                        || oneToOne.partner(other, reference) != null)
                                && keys.choose(other, reference).names().equals(names))
                || UniqueKeys.areUnique(other, keys.columnsOf(other), names);
        return link instanceof CollectionModel || isUnique
                ? new Found(names, null)
                : new Found(
                        names,
                        Places.at(
                                link,
                                "foreignKey",
                                ErrorCode.INVERSE_NOT_UNIQUE,
                                path(entity, link) + " leads to one object, but several "
                                        + "could have the same " + other.name().simpleName() + "."
                                        + String.join(", ", names) + ". Make it unique with "
                                        + (names.size() == 1
                                                ? "@Column(unique = true)"
                                                : "@Unique on " + other.name().simpleName())
                                        + ", or return a List."));
    }

    private static Found wrongHint(Declaration entity, LinkedModel link, Declaration other) {
        return new Found(
                List.of(),
                Places.at(
                        link,
                        "foreignKey",
                        ErrorCode.FOREIGN_KEY_HINT,
                        path(entity, link) + " is to go by "
                                + link.relationship().foreignKey()
                                + ", which is no foreign key to "
                                + entity.name().simpleName() + " in "
                                + other.name().simpleName() + ". Name an attribute of "
                                + other.name().simpleName() + " that is one."));
    }

    private static Problem none(Declaration entity, LinkedModel link, Declaration other) {
        String name = other.name().simpleName();
        return Places.at(
                link,
                "",
                ErrorCode.NO_FOREIGN_KEY,
                path(entity, link) + " leads to " + name + ", but " + name + " has no foreign key to "
                        + entity.name().simpleName() + ". Declare a reference in " + name + " (@Relationship "
                        + entity.name().simpleName() + " "
                        + Words.decapitalised(entity.name().simpleName())
                        + "()), or a key with @ForeignKey(\"" + entity.table() + ".…\").");
    }

    private static Problem several(Declaration entity, LinkedModel link, List<List<String>> candidates) {
        List<String> names =
                candidates.stream().map(parts -> String.join(", ", parts)).toList();
        return Places.at(
                link,
                "",
                ErrorCode.UNCLEAR_FOREIGN_KEY,
                path(entity, link) + " could go by " + String.join(" or ", names)
                        + ". Say which with @Relationship(foreignKey = \"" + names.get(0) + "\"), or name the reference"
                        + " that leads back with backPopulates.");
    }

    private static String path(Declaration entity, AttributeModel attribute) {
        return entity.name().simpleName() + "." + attribute.name();
    }
}
