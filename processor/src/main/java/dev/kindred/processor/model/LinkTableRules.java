package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
        CollectionModel other = otherSide(entity, side, target);
        AnnotationUse columns = AnnotationUse.find(side.accessor().getter(), AnnotationUse.LINK_COLUMNS);
        boolean isDescribedThere =
                other != null && AnnotationUse.isOn(other.accessor().getter(), AnnotationUse.LINK_COLUMNS);
        boolean isFirst = other == null || path(entity, side).compareTo(path(target, other)) <= 0;
        if (columns == null) {
            String twice = isDescribedThere || !isFirst ? null : twice(entity, side, link, other);
            return twice == null
                    ? null
                    : Places.at(side, "secondary", ErrorCode.LINK_COLUMNS, path(entity, side) + " " + twice);
        }
        String fault = twice(entity, side, link, other);
        if (isDescribedThere && !isFirst) {
            fault = "and " + path(target, Objects.requireNonNull(other))
                    + " both describe the link table. Remove @LinkColumns on one of them.";
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

    /** The other side, where both name each other. */
    private static @Nullable CollectionModel otherSide(Declaration entity, CollectionModel side, Declaration target) {
        return target.find(side.relationship().backPopulates()) instanceof CollectionModel back
                        && !path(target, back).equals(path(entity, side))
                        && back.target().equals(entity.type())
                        && back.relationship().backPopulates().equals(side.name())
                ? back
                : null;
    }

    /** That two columns, said or made up, would have one name; null where all differ, or a mistake hides their names. */
    private @Nullable String twice(
            Declaration entity, CollectionModel side, LinkTableModel link, @Nullable CollectionModel other) {
        if (other == null && !side.relationship().backPopulates().isEmpty()) {
            return null;
        }
        Declaration target = declarations.read(side.target());
        List<String> names = new ArrayList<>(names(link.own(), ownPrefix(entity, side, other), keys.keysOf(entity)));
        boolean toItself = entity.type().equals(target.type());
        names.addAll(names(link.target(), toItself ? side.name() : target.name().simpleName(), keys.keysOf(target)));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                return twice(name, link);
            }
        }
        return null;
    }

    private static String twice(String name, LinkTableModel link) {
        boolean isOwnSaid = !link.own().isEmpty();
        boolean isTargetSaid = !link.target().isEmpty();
        boolean isSaidTwice = isTwice(name, link.own()) || isTwice(name, link.target());
        if (isSaidTwice || (isOwnSaid && isTargetSaid)) {
            return "names the column " + name + " of the link table twice. Give each a name of its own.";
        }
        if (!isOwnSaid && !isTargetSaid) {
            return "would go over a link table with two columns " + name
                    + ". Name them with @LinkColumns(own = \"...\", target = \"...\").";
        }
        String said = isOwnSaid ? "own" : "target";
        String open = isOwnSaid ? "target" : "own";
        return "names the column " + name + " in " + said + ", which is also the name made up for " + open
                + ". Choose another, or name the columns of " + open + " too.";
    }

    private static boolean isTwice(String name, List<String> names) {
        return names.stream().filter(name::equalsIgnoreCase).count() > 1;
    }

    /** What the columns that point to this side's entity begin with where their names are made up. */
    private static String ownPrefix(Declaration entity, CollectionModel side, @Nullable CollectionModel other) {
        String back = other == null ? side.relationship().backref() : other.name();
        boolean toItself = entity.type().equals(side.target());
        return toItself && !back.isEmpty() ? back : entity.name().simpleName();
    }

    private static List<String> names(List<String> said, String prefix, List<ColumnModel> key) {
        return said.isEmpty()
                ? key.stream()
                        .map(column -> beginning(prefix) + "_" + column.columnName())
                        .toList()
                : said;
    }

    /** As the library writes it, which makes the names up when the model is used: a run of capitals is one word there. */
    private static String beginning(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The path by which entities of one name in two packages are told apart. */
    private static String qualified(Declaration entity, LinkedModel linked) {
        return entity.type().getQualifiedName() + "." + linked.name();
    }

    private static String path(Declaration entity, LinkedModel linked) {
        return entity.name().simpleName() + "." + linked.name();
    }
}
