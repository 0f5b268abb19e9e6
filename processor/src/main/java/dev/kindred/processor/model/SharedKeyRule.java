package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two relationships that are written by one key populate each other; otherwise what is written would depend on which of them
 * comes last.
 */
final class SharedKeyRule {

    private final DeclarationReader declarations;
    private final KeyResolver keys;

    SharedKeyRule(DeclarationReader declarations, KeyResolver keys) {
        this.declarations = declarations;
        this.keys = keys;
    }

    /** Checks one entity, whose attributes were resolved. */
    void check(Declaration entity, List<AttributeModel> attributes, List<Problem> problems) {
        List<LinkedModel> written = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof LinkedModel linked
                    && !linked.relationship().isViewOnly()) {
                LinkedModel first = sharing(linked, written);
                Problem problem = first != null ? besides(entity, first, linked) : unlinked(entity, linked);
                if (problem != null) {
                    problems.add(problem);
                }
                written.add(linked);
            }
        }
    }

    private @Nullable LinkedModel sharing(LinkedModel linked, List<LinkedModel> others) {
        Set<String> key = keyOf(linked);
        return others.stream()
                .filter(other -> !key.isEmpty()
                        && isReference(other) == isReference(linked)
                        && (isReference(other) || other.target().equals(linked.target()))
                        && keyOf(other).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static boolean isReference(LinkedModel linked) {
        return linked instanceof ReferenceModel;
    }

    /** The names of the columns it is written by, in whichever entity; empty where that is not known or a link table. */
    private Set<String> keyOf(LinkedModel linked) {
        if (linked instanceof ReferenceModel reference) {
            return Set.copyOf(reference.keys());
        }
        if (!linked.theirKeys().isEmpty()) {
            return Set.copyOf(linked.theirKeys());
        }
        Declaration target = declarations.read(linked.target());
        return target.find(linked.relationship().backPopulates()) instanceof ReferenceModel reference
                ? Set.copyOf(keys.choose(target, reference).names())
                : Set.of();
    }

    private static Problem besides(Declaration entity, LinkedModel first, LinkedModel second) {
        boolean isFirstShown = !first.relationship().backPopulates().isEmpty()
                || second.relationship().backPopulates().isEmpty();
        LinkedModel shown = isFirstShown ? second : first;
        LinkedModel other = isFirstShown ? first : second;
        return Places.at(
                shown,
                "",
                ErrorCode.KEY_SHARED,
                path(entity, shown) + " and " + path(entity, other)
                        + " are written by one key, so what is written would"
                        + " depend on which comes last. Give each a key of its own and name it with foreignKey, or mark"
                        + " one that is only read with viewOnly = true.");
    }

    /** A reference of the other entity that goes by the same key, and neither names the other. */
    private @Nullable Problem unlinked(Declaration entity, LinkedModel linked) {
        if (linked instanceof ReferenceModel || linked.theirKeys().isEmpty()) {
            return null;
        }
        Declaration target = declarations.read(linked.target());
        for (ReferenceModel reference : target.references()) {
            boolean isUnlinked = reference.target().equals(entity.type())
                    && !reference.relationship().isViewOnly()
                    && reference.relationship().backPopulates().isEmpty()
                    && Set.copyOf(keys.choose(target, reference).names()).equals(Set.copyOf(linked.theirKeys()));
            if (isUnlinked) {
                return Places.at(
                        linked,
                        "",
                        ErrorCode.KEY_SHARED,
                        path(entity, linked) + " and " + path(target, reference)
                                + " are the two sides of one key, but do not know of each other. Write"
                                + " @Relationship(backPopulates = \"" + reference.name() + "\") here and"
                                + " @Relationship(backPopulates = \"" + linked.name() + "\") there, or mark one that is"
                                + " only read with viewOnly = true.");
            }
        }
        return null;
    }

    private static String path(Declaration entity, LinkedModel linked) {
        return entity.name().simpleName() + "." + linked.name();
    }
}
