package dev.kindred.processor.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the foreign key that each relationship goes by, or makes one for a reference that has none. */
final class KeyResolver {

    private final DeclarationReader declarations;
    private final OneToOne oneToOne;
    private final Set<TypeElement> underWay = new HashSet<>();

    KeyResolver(DeclarationReader declarations, OneToOne oneToOne) {
        this.declarations = declarations;
        this.oneToOne = oneToOne;
    }

    /**
     * The key of one reference, in the order of the target's key.
     *
     * @param isMade whether the columns are to be added to the entity
     * @param problem why there is none, or null; a mistake reported elsewhere leaves both empty
     */
    record Choice(
            List<ColumnModel> columns,
            boolean isMade,
            @Nullable Problem problem) {

        static final Choice NONE = new Choice(List.of(), false, null);

        static Choice wrong(Problem problem) {
            return new Choice(List.of(), false, problem);
        }

        List<String> names() {
            return columns.stream().map(ColumnModel::name).toList();
        }
    }

    /** The primary key of an entity, keys made for references included; empty if it has none that stands. */
    List<ColumnModel> keysOf(Declaration entity) {
        if (!underWay.add(entity.type())) {
            return List.of();
        }
        try {
            Map<String, Choice> references = new HashMap<>();
            Set<String> ids = new HashSet<>();
            for (ReferenceModel reference : entity.references()) {
                if (reference.isId()) {
                    Choice choice = choose(entity, reference);
                    references.put(reference.name(), choice);
                    ids.addAll(choice.names());
                }
            }
            List<ColumnModel> keys = new ArrayList<>();
            for (AttributeModel attribute : entity.attributes()) {
                Choice choice = references.get(attribute.name());
                if (attribute instanceof ColumnModel column && (column.isId() || ids.contains(column.name()))) {
                    keys.add(column.asId());
                } else if (choice != null && choice.isMade()) {
                    keys.addAll(choice.columns());
                }
            }
            return keys;
        } finally {
            underWay.remove(entity.type());
        }
    }

    /** The columns of an entity, keys made for references included. */
    List<ColumnModel> columnsOf(Declaration entity) {
        Set<String> ids = new HashSet<>();
        List<ColumnModel> columns = new ArrayList<>();
        for (ReferenceModel reference : entity.references()) {
            Choice choice = choose(entity, reference);
            if (choice.isMade()) {
                columns.addAll(choice.columns());
            } else if (reference.isId()) {
                ids.addAll(choice.names());
            }
        }
        entity.columns().forEach(column -> columns.add(ids.contains(column.name()) ? column.asId() : column));
        return columns;
    }

    /** Whether the references in an entity's key lead back to the entity. */
    boolean isCircular(Declaration entity) {
        Set<TypeElement> seen = new HashSet<>();
        Deque<Declaration> open = new ArrayDeque<>(List.of(entity));
        while (!open.isEmpty()) {
            for (ReferenceModel reference : open.removeFirst().references()) {
                if (reference.isId() && reference.target().equals(entity.type())) {
                    return true;
                }
                if (reference.isId() && seen.add(reference.target())) {
                    open.add(declarations.read(reference.target()));
                }
            }
        }
        return false;
    }

    Choice choose(Declaration entity, ReferenceModel reference) {
        if (!oneToOne.isHolder(entity, reference)) {
            return Choice.NONE;
        }
        Declaration target = declarations.read(reference.target());
        List<ColumnModel> targetKeys = keysOf(target);
        if (targetKeys.isEmpty()) {
            return Choice.NONE;
        }
        if (!reference.relationship().foreignKey().isEmpty()) {
            return byHint(entity, reference, target, targetKeys);
        }
        List<ColumnModel> chosen = new ArrayList<>();
        for (ColumnModel key : targetKeys) {
            List<ColumnModel> candidates = candidates(entity, reference, target, key);
            if (candidates.size() > 1) {
                return Choice.wrong(unclear(entity, reference, names(candidates)));
            }
            chosen.addAll(candidates);
        }
        List<ColumnModel> unique = untaken(entity, reference)
                .filter(column -> pointsToUnique(column, target, targetKeys))
                .toList();
        if (unique.size() + Math.min(chosen.size(), 1) > 1) {
            chosen.addAll(unique);
            return Choice.wrong(unclear(entity, reference, names(chosen)));
        }
        if (chosen.isEmpty() && unique.isEmpty()) {
            boolean isReported = untaken(entity, reference).anyMatch(column -> isAmbiguous(column, target, targetKeys));
            if (!isReported && reference.relationship().isViewOnly()) {
                return Choice.wrong(Places.at(
                        reference,
                        "",
                        ErrorCode.NO_FOREIGN_KEY,
                        path(entity, reference) + " is only read, so no foreign key is made for it, and "
                                + entity.name().simpleName() + " has none to "
                                + target.name().simpleName()
                                + ". Declare one with " + foreignKeys(target, targetKeys) + "."));
            }
            return isReported ? Choice.NONE : make(entity, reference, target, targetKeys);
        }
        if (chosen.isEmpty()) {
            chosen.addAll(unique);
        } else if (chosen.size() < targetKeys.size()) {
            return Choice.wrong(Places.at(
                    reference,
                    "",
                    ErrorCode.NO_FOREIGN_KEY,
                    path(entity, reference) + " leads to " + target.name().simpleName() + ", whose key is "
                            + names(targetKeys) + ", but only " + names(chosen)
                            + " points there. Declare a @ForeignKey for each part of the key, or for none."));
        }
        ReferenceModel first = firstWithoutHint(entity, reference);
        return first.name().equals(reference.name())
                ? new Choice(chosen, false, null)
                : Choice.wrong(Places.at(
                        reference,
                        "",
                        ErrorCode.UNCLEAR_FOREIGN_KEY,
                        path(entity, first) + " and " + path(entity, reference) + " would both go by "
                                + names(chosen) + ". Declare a @ForeignKey attribute for each, and name it with"
                                + " @Relationship(foreignKey = \"...\")."));
    }

    /** Of the references that are written by a key they find themselves, the first; a view-only one stands for itself. */
    private ReferenceModel firstWithoutHint(Declaration entity, ReferenceModel reference) {
        return entity.references().stream()
                .filter(other -> !reference.relationship().isViewOnly()
                        && !other.relationship().isViewOnly()
                        && other.target().equals(reference.target())
                        && other.relationship().foreignKey().isEmpty()
                        && oneToOne.isHolder(entity, other))
                .findFirst()
                .orElse(reference);
    }

    private static Problem unclear(Declaration entity, ReferenceModel reference, String names) {
        return Places.at(
                reference,
                "",
                ErrorCode.UNCLEAR_FOREIGN_KEY,
                path(entity, reference) + " could go by " + names + ". Say which with @Relationship(foreignKey = \""
                        + names.substring(0, names.indexOf(',')) + "\").");
    }

    /** The declared foreign keys to one column of the target that no other reference took by a hint. */
    private static List<ColumnModel> candidates(
            Declaration entity, ReferenceModel reference, Declaration target, ColumnModel key) {
        return untaken(entity, reference)
                .filter(column ->
                        column.foreignKey() != null && column.foreignKey().pointsTo(target, key))
                .toList();
    }

    private static Stream<ColumnModel> untaken(Declaration entity, ReferenceModel reference) {
        return entity.columns().stream()
                .filter(column -> entity.references().stream()
                        .noneMatch(other -> !other.name().equals(reference.name())
                                && !reference.relationship().isViewOnly()
                                && !other.relationship().isViewOnly()
                                && hints(other.relationship()).contains(column.name())));
    }

    /** Whether a column is a foreign key to a column of the target that is unique without being of its primary key. */
    static boolean pointsToUnique(ColumnModel column, Declaration target, List<ColumnModel> targetKeys) {
        ColumnModel pointed = pointedBesideKey(column, target, targetKeys);
        return pointed != null && UniqueKeys.isUnique(target, pointed);
    }

    /** Whether a column is a foreign key to what several rows of the target may share; reported where it is declared. */
    static boolean isAmbiguous(ColumnModel column, Declaration target, List<ColumnModel> targetKeys) {
        ColumnModel pointed = pointedBesideKey(column, target, targetKeys);
        return pointed != null && !UniqueKeys.isUnique(target, pointed);
    }

    private static @Nullable ColumnModel pointedBesideKey(
            ColumnModel column, Declaration target, List<ColumnModel> targetKeys) {
        ForeignKeyModel foreignKey = column.foreignKey();
        return foreignKey == null
                ? null
                : target.columns().stream()
                        .filter(candidate -> foreignKey.pointsTo(target, candidate))
                        .filter(candidate ->
                                targetKeys.stream().noneMatch(key -> key.name().equals(candidate.name())))
                        .findFirst()
                        .orElse(null);
    }

    private static Choice byHint(
            Declaration entity, ReferenceModel reference, Declaration target, List<ColumnModel> targetKeys) {
        List<String> hints = hints(reference.relationship());
        List<ColumnModel> chosen = new ArrayList<>();
        for (int i = 0; i < hints.size(); i++) {
            AttributeModel named = entity.find(hints.get(i));
            if (named instanceof BrokenModel
                    || (named instanceof ColumnModel column && isAmbiguous(column, target, targetKeys))) {
                return Choice.NONE;
            }
            if (hints.size() == 1
                    && named instanceof ColumnModel column
                    && pointsToUnique(column, target, targetKeys)) {
                return new Choice(List.of(column), false, null);
            }
            boolean fits = i < targetKeys.size()
                    && named instanceof ColumnModel column
                    && column.foreignKey() != null
                    && column.foreignKey().pointsTo(target, targetKeys.get(i));
            if (fits) {
                chosen.add((ColumnModel) named);
            }
        }
        if (chosen.size() == targetKeys.size() && hints.size() == targetKeys.size()) {
            return new Choice(chosen, false, null);
        }
        return Choice.wrong(Places.at(
                reference,
                "foreignKey",
                ErrorCode.FOREIGN_KEY_HINT,
                path(entity, reference) + " is to go by "
                        + reference.relationship().foreignKey() + ", which is no foreign key"
                        + " to " + target.name().simpleName() + " in "
                        + entity.name().simpleName()
                        + ". Name an attribute with " + foreignKeys(target, targetKeys) + ", or leave the hint out."));
    }

    private static String foreignKeys(Declaration target, List<ColumnModel> keys) {
        return String.join(
                ", ",
                keys.stream()
                        .map(key -> "@ForeignKey(\"" + target.table() + "." + key.columnName() + "\")")
                        .toList());
    }

    private Choice make(
            Declaration entity, ReferenceModel reference, Declaration target, List<ColumnModel> targetKeys) {
        AnnotationUse rules = AnnotationUse.find(reference.accessor().getter(), AnnotationUse.FOREIGN_KEY);
        List<ColumnModel> made = new ArrayList<>();
        for (ColumnModel key : targetKeys) {
            String name = reference.name() + Words.capitalised(key.name());
            AttributeModel taken = entity.find(name);
            if (taken != null) {
                return nameTaken(entity, reference, target, targetKeys, taken);
            }
            ForeignKeyModel foreignKey = new ForeignKeyModel(
                    target.table(),
                    key.columnName(),
                    new ForeignKeyModel.Symbol(target.name(), key.name()),
                    rules == null ? ForeignKeyModel.NO_ACTION : rules.constant("onDelete", ForeignKeyModel.NO_ACTION),
                    rules == null ? ForeignKeyModel.NO_ACTION : rules.constant("onUpdate", ForeignKeyModel.NO_ACTION));
            made.add(new ColumnModel(
                    name,
                    null,
                    declarations.typeReader().boxed(key.type()),
                    declarations.naming().nameOf(name),
                    false,
                    reference.isNullable(),
                    false,
                    reference.isId(),
                    false,
                    true,
                    false,
                    GenerationModel.NONE,
                    null,
                    foreignKey));
        }
        return new Choice(made, true, null);
    }

    private static Choice nameTaken(
            Declaration entity,
            ReferenceModel reference,
            Declaration target,
            List<ColumnModel> targetKeys,
            AttributeModel taken) {
        if (!(taken instanceof ColumnModel column) || column.foreignKey() == null) {
            boolean isReported = taken instanceof BrokenModel || saysForeignKey(taken);
            return isReported
                    ? Choice.NONE
                    : Choice.wrong(Places.at(
                            reference,
                            "",
                            ErrorCode.KEY_NAME_TAKEN,
                            path(entity, reference) + " needs a foreign key called " + taken.name()
                                    + ", and there is an attribute of that name. If it is meant to be that key, annotate it"
                                    + " with " + foreignKeys(target, targetKeys) + "; if not, rename it."));
        }
        ForeignKeyModel foreignKey = column.foreignKey();
        boolean isUnknownColumn = target.isTable(foreignKey.table())
                && target.columns().stream()
                        .noneMatch(known -> known.columnName().equals(foreignKey.column()));
        Accessor accessor = Objects.requireNonNull(column.accessor());
        AnnotationUse annotation =
                Objects.requireNonNull(AnnotationUse.find(accessor.getter(), AnnotationUse.FOREIGN_KEY));
        return isUnknownColumn
                ? Choice.NONE
                : Choice.wrong(Problem.at(
                        accessor.getter(),
                        annotation,
                        "value",
                        ErrorCode.FOREIGN_KEY_TARGET,
                        entity.name().simpleName() + "." + column.name() + " points to " + foreignKey.table() + "."
                                + foreignKey.column() + ", but " + path(entity, reference) + " leads to "
                                + target.name().simpleName() + ". Write " + foreignKeys(target, targetKeys)
                                + ", or rename the attribute if it is another key."));
    }

    private static boolean saysForeignKey(AttributeModel attribute) {
        Accessor accessor = attribute.accessor();
        return accessor != null && AnnotationUse.isOn(accessor.getter(), AnnotationUse.FOREIGN_KEY);
    }

    static List<String> hints(RelationshipModel relationship) {
        return relationship.foreignKey().isEmpty()
                ? List.of()
                : List.of(relationship.foreignKey().strip().split("\\s*,\\s*"));
    }

    static String names(List<ColumnModel> columns) {
        return String.join(", ", columns.stream().map(ColumnModel::name).toList());
    }

    private static String path(Declaration entity, AttributeModel attribute) {
        return entity.name().simpleName() + "." + attribute.name();
    }
}
