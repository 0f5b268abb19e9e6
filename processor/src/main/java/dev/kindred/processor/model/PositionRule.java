package dev.kindred.processor.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Two lists do not keep their places in one attribute; otherwise each would number the elements anew after the other. */
final class PositionRule {

    private final DeclarationReader declarations;

    PositionRule(DeclarationReader declarations) {
        this.declarations = declarations;
    }

    /**
     * Checks one entity, whose attributes were resolved. Of two lists the later by name is the wrong one, or the one that is
     * compiled.
     *
     * @param compiled the entities that are checked in this round
     */
    void check(
            Declaration entity,
            List<AttributeModel> attributes,
            Collection<TypeElement> compiled,
            List<Problem> problems) {
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof CollectionModel list
                    && !list.contents().position().isEmpty()) {
                Problem problem = check(entity, list, compiled, problems);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
    }

    private @Nullable Problem check(
            Declaration entity, CollectionModel list, Collection<TypeElement> compiled, List<Problem> reported) {
        for (TypeElement type : owners(entity, list, compiled)) {
            Declaration owner = declarations.read(type);
            for (AttributeModel attribute : owner.attributes()) {
                boolean isShared = attribute instanceof CollectionModel other
                        && other.target().equals(list.target())
                        && other.contents().position().equals(list.contents().position())
                        && !path(owner, other).equals(path(entity, list))
                        && (path(owner, other).compareTo(path(entity, list)) < 0 || !compiled.contains(type))
                        && !(isReported(other, reported) || isReported(list, reported));
                if (isShared) {
                    return shared(entity, list, owner, (CollectionModel) attribute);
                }
            }
        }
        return null;
    }

    /** Who may have another list of the same elements: all that are compiled along, and those that the elements lead to. */
    private Set<TypeElement> owners(Declaration entity, CollectionModel list, Collection<TypeElement> compiled) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        owners.add(entity.type());
        for (AttributeModel attribute : declarations.read(list.target()).attributes()) {
            if (attribute instanceof LinkedModel linked) {
                owners.add(linked.target());
            }
        }
        owners.addAll(compiled);
        return owners;
    }

    /** Whether two lists were told to be written by one key, which leaves one of them. */
    private static boolean isReported(CollectionModel list, List<Problem> reported) {
        return reported.stream()
                .anyMatch(problem -> problem.code() == ErrorCode.KEY_SHARED
                        && problem.element().equals(list.accessor().getter()));
    }

    private static Problem shared(Declaration entity, CollectionModel list, Declaration owner, CollectionModel other) {
        String place = list.target().getSimpleName() + "." + list.contents().position();
        return Places.at(
                list,
                "position",
                ErrorCode.ELEMENT_ORDER,
                entity.name().simpleName() + "." + list.name() + " is to keep its order in " + place + ", where "
                        + owner.name().simpleName() + "." + other.name()
                        + " keeps its own: each would overwrite the other's numbers. Name an int column for each of"
                        + " them.");
    }

    /** The path by which entities of one name in two packages are told apart. */
    private static String path(Declaration entity, CollectionModel list) {
        return entity.type().getQualifiedName() + "." + list.name();
    }
}
