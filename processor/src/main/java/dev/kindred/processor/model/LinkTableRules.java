package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a link table is called, which columns it has, and who goes over it. */
final class LinkTableRules {

    private final DeclarationReader declarations;
    private final KeyResolver keys;

    LinkTableRules(DeclarationReader declarations, KeyResolver keys) {
        this.declarations = declarations;
        this.keys = keys;
    }

    /**
     * Checks one entity.
     *
     * @param known the entities whose tables are known
     */
    void check(Declaration entity, Collection<Declaration> known, List<Problem> problems) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof CollectionModel collection && collection.link() != null) {
                Problem problem = check(entity, collection, collection.link(), known);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
    }

    private @Nullable Problem check(
            Declaration entity, CollectionModel side, LinkTableModel link, Collection<Declaration> known) {
        for (Declaration other : known) {
            if (other.schema().equals(entity.schema()) && other.table().equalsIgnoreCase(link.table())) {
                return Places.at(
                        side,
                        "secondary",
                        ErrorCode.TABLE_TWICE,
                        path(entity, side) + " goes over the link table " + link.table()
                                + ", but that is the table of the"
                                + " entity " + other.name().simpleName() + ". Name another table; to go over "
                                + other.name().simpleName() + ", let both lead to it.");
            }
        }
        Problem shared = shared(entity, side, link, known);
        return shared == null ? columns(entity, side, link) : shared;
    }

    /** Another relationship over the same table that is not the other side of this one; said at the later of the two. */
    private @Nullable Problem shared(
            Declaration entity, CollectionModel side, LinkTableModel link, Collection<Declaration> known) {
        for (Declaration other : known) {
            for (AttributeModel attribute : other.attributes()) {
                boolean isShared = attribute instanceof CollectionModel candidate
                        && candidate.link() != null
                        && candidate.link().table().equalsIgnoreCase(link.table())
                        && other.schema().equals(entity.schema())
                        && qualified(other, candidate).compareTo(qualified(entity, side)) < 0
                        && !isLinked(entity, side, other, candidate);
                if (isShared) {
                    return shared(entity, side, other, (CollectionModel) attribute);
                }
            }
        }
        return null;
    }

    /** Whether one names the other, be it only one of them, which is reported as such. */
    private static boolean isLinked(
            Declaration entity, CollectionModel side, Declaration other, CollectionModel candidate) {
        boolean areOpposite =
                side.target().equals(other.type()) && candidate.target().equals(entity.type());
        return areOpposite
                && (side.relationship().backPopulates().equals(candidate.name())
                        || candidate.relationship().backPopulates().equals(side.name()));
    }

    private static @Nullable Problem shared(
            Declaration entity, CollectionModel side, Declaration other, CollectionModel candidate) {
        String both = path(other, candidate) + " and " + path(entity, side);
        boolean areOpposite =
                side.target().equals(other.type()) && candidate.target().equals(entity.type());
        boolean areAlike =
                side.target().equals(candidate.target()) && entity.type().equals(other.type());
        boolean isRead =
                side.relationship().isViewOnly() || candidate.relationship().isViewOnly();
        if (!areOpposite && !areAlike) {
            return Places.at(
                    side,
                    "secondary",
                    ErrorCode.TABLE_TWICE,
                    qualified(other, candidate) + " and " + qualified(entity, side)
                            + " go over one link table, but do not join the same entities. Name another table.");
        }
        if (isRead) {
            return null;
        }
        return Places.at(
                side,
                "secondary",
                ErrorCode.KEY_SHARED,
                both + " are written to one link table, but do not know of each other. "
                        + (areOpposite ? "Let them name each other with backPopulates" : "Name another table")
                        + ", or mark one that is only read with viewOnly = true.");
    }

    private @Nullable Problem columns(Declaration entity, CollectionModel side, LinkTableModel link) {
        Declaration target = declarations.read(side.target());
        List<ColumnModel> ownKeys = keys.keysOf(entity);
        List<ColumnModel> targetKeys = keys.keysOf(target);
        CollectionModel other =
                target.find(side.relationship().backPopulates()) instanceof CollectionModel back ? back : null;
        AnnotationUse columns = AnnotationUse.find(side.accessor().getter(), AnnotationUse.LINK_COLUMNS);
        boolean isDescribedThere =
                other != null && AnnotationUse.isOn(other.accessor().getter(), AnnotationUse.LINK_COLUMNS);
        if (columns == null) {
            return isDescribedThere ? null : madeUp(entity, side, target, other);
        }
        String fault = null;
        if (isDescribedThere && path(target, Objects.requireNonNull(other)).compareTo(path(entity, side)) < 0) {
            fault = "and " + path(target, other) + " both describe the link table. Remove @LinkColumns on one of them.";
        } else if (differs(link.own(), ownKeys)) {
            fault = count("own", link.own(), entity, ownKeys);
        } else if (differs(link.target(), targetKeys)) {
            fault = count("target", link.target(), target, targetKeys);
        }
        return fault == null
                ? null
                : Problem.at(
                        side.accessor().getter(),
                        columns,
                        "",
                        ErrorCode.LINK_COLUMNS,
                        path(entity, side) + " " + fault);
    }

    private static boolean differs(List<String> names, List<ColumnModel> key) {
        return !names.isEmpty() && !key.isEmpty() && names.size() != key.size();
    }

    private static String count(String member, List<String> names, Declaration pointed, List<ColumnModel> key) {
        return "names " + names.size() + " columns in " + member + ", but the key of "
                + pointed.name().simpleName() + " is " + KeyResolver.names(key) + ". Name one column for each part.";
    }

    /** The names that are made up where none are given are different for the two sides, but in odd cases. */
    private @Nullable Problem madeUp(
            Declaration entity, CollectionModel side, Declaration target, @Nullable CollectionModel other) {
        boolean toItself = entity.type().equals(target.type());
        String own = entity.name().simpleName();
        List<String> names = new ArrayList<>();
        add(toItself && other != null ? other.name() : own, keys.keysOf(entity), names);
        add(toItself ? side.name() : target.name().simpleName(), keys.keysOf(target), names);
        boolean isShownHere = other == null || path(entity, side).compareTo(path(target, other)) <= 0;
        return isShownHere && new HashSet<>(names).size() < names.size()
                ? Places.at(
                        side,
                        "secondary",
                        ErrorCode.LINK_COLUMNS,
                        path(entity, side) + " would go over a link table with two columns " + names.get(0)
                                + ". Name them with @LinkColumns(own = \"...\", target = \"...\").")
                : null;
    }

    private static void add(String prefix, List<ColumnModel> key, List<String> names) {
        key.forEach(column -> names.add(Words.snakeCase(prefix) + "_" + column.columnName()));
    }

    /** The path by which entities of one name in two packages are told apart. */
    private static String qualified(Declaration entity, LinkedModel linked) {
        return entity.type().getQualifiedName() + "." + linked.name();
    }

    private static String path(Declaration entity, LinkedModel linked) {
        return entity.name().simpleName() + "." + linked.name();
    }
}
