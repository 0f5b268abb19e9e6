package dev.kindred.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a relationship may say once it is known who holds its key. */
final class KindRules {

    private KindRules() {}

    /** The first mistake of a reference that holds its key, or null. */
    static @Nullable Problem ofHolder(Declaration entity, ReferenceModel reference) {
        RelationshipModel said = reference.relationship();
        if (!said.passiveDeletes().equals(RelationshipModel.BY_RULE)) {
            return wrong(
                    entity,
                    reference,
                    "passiveDeletes",
                    "holds the key, so nothing is left behind when it is deleted. Put passiveDeletes on the other side.");
        }
        if (said.is(RelationshipModel.Trait.POST_UPDATE) && isNeverNull(entity, reference)) {
            return wrong(
                    entity,
                    reference,
                    "postUpdate",
                    "is never null, so its key cannot be written after the row. Make it (and its key) @Nullable, or leave"
                            + " postUpdate out.");
        }
        return orphans(entity, reference, true);
    }

    /** The first mistake of a reference whose key the other entity holds, or null. */
    static @Nullable Problem ofInverse(Declaration entity, ReferenceModel reference) {
        if (isNeverNull(entity, reference)) {
            String type = reference.target().getSimpleName().toString();
            return Places.at(
                    reference,
                    "",
                    ErrorCode.INVERSE_NEVER_NULL,
                    path(entity, reference) + " is never null, but "
                            + (reference.relationship().isFree()
                                    ? "its condition may hold for no " + type
                                    : "the foreign key is on the other side, and there may be no " + type
                                            + " that holds it")
                            + ". Return @Nullable " + type + " or Optional<" + type
                            + ">.");
        }
        RelationshipModel said = reference.relationship();
        if (!said.backref().isEmpty()) {
            return Places.at(
                    reference,
                    "backref",
                    ErrorCode.BACKREF,
                    path(entity, reference)
                            + " leads to the one that holds the key, whose side cannot be made from here."
                            + " Declare it there, and write backPopulates on both sides.");
        }
        for (RelationshipModel.Trait trait :
                List.of(RelationshipModel.Trait.POST_UPDATE, RelationshipModel.Trait.SINGLE_PARENT)) {
            if (said.is(trait)) {
                return wrong(
                        entity,
                        reference,
                        trait.member(),
                        "holds no foreign key, so " + trait.member() + " means nothing. "
                                + (trait == RelationshipModel.Trait.POST_UPDATE
                                        ? "Put it on the other side."
                                        : "Leave it out: one-to-one has a single parent anyway."));
            }
        }
        return orphans(entity, reference, false);
    }

    /** The first mistake of a collection that leads to a target, or null. */
    static @Nullable Problem ofCollection(Declaration entity, CollectionModel collection, Declaration target) {
        Problem orphans = orphans(entity, collection, collection.isManyToMany());
        boolean cannotCheck = collection.relationship().is(RelationshipModel.Trait.SINGLE_PARENT)
                && collection.relationship().backPopulates().isEmpty()
                && collection.relationship().backref().isEmpty()
                && !isOtherSideReported(entity, collection, target);
        boolean isUnread = collection.relationship().is(RelationshipModel.Trait.SINGLE_PARENT)
                && target.find(collection.relationship().backPopulates()) instanceof CollectionModel other
                && other.kind().isQueried();
        if (orphans == null && isUnread) {
            return wrong(
                    entity,
                    collection,
                    RelationshipModel.Trait.SINGLE_PARENT.member(),
                    "cannot tell a second parent, for its other side is never loaded. Make a List or Set of that one, or"
                            + " leave singleParent (and DELETE_ORPHAN) out.");
        }
        return orphans == null && cannotCheck
                ? wrong(
                        entity,
                        collection,
                        RelationshipModel.Trait.SINGLE_PARENT.member(),
                        "goes over a link table and has no other side, so a second parent could not be told. Name the"
                                + " other side with backPopulates, have it made with backref, or leave singleParent (and"
                                + " DELETE_ORPHAN) out.")
                : orphans;
    }

    /** Whether there is another side that is not named, which is a mistake of its own. */
    private static boolean isOtherSideReported(Declaration entity, CollectionModel collection, Declaration target) {
        return target.attributes().stream()
                .filter(CollectionModel.class::isInstance)
                .map(CollectionModel.class::cast)
                .filter(other -> other.target().equals(entity.type())
                        && !(entity.type().equals(target.type()) && other.name().equals(collection.name()))
                        && !other.relationship().isViewOnly())
                .anyMatch(other -> other.relationship().backPopulates().equals(collection.name())
                        || isOneTable(collection.link(), other.link()));
    }

    private static boolean isOneTable(@Nullable LinkTableModel link, @Nullable LinkTableModel other) {
        return link != null && other != null && link.table().equalsIgnoreCase(other.table());
    }

    /** Whether a reference is known to take no null; where that is not known, it was reported. */
    private static boolean isNeverNull(Declaration entity, ReferenceModel reference) {
        return !reference.isNullable()
                && entity.problems().stream()
                        .noneMatch(problem -> problem.code() == ErrorCode.UNKNOWN_NULLABILITY
                                && problem.element().equals(reference.accessor().getter()));
    }

    private static @Nullable Problem orphans(Declaration entity, LinkedModel linked, boolean hasSeveralParents) {
        RelationshipModel said = linked.relationship();
        boolean isOwner = said.cascades("DELETE") || said.cascades("ALL");
        if (said.cascades("DELETE_ORPHAN") && hasSeveralParents && !said.is(RelationshipModel.Trait.SINGLE_PARENT)) {
            return cascades(
                    entity,
                    linked,
                    "cascade",
                    ErrorCode.ORPHAN_OF_SEVERAL,
                    "may lead to what others lead to as well, so what it lets go of is no orphan. "
                            + (linked instanceof CollectionModel
                                    ? "Grant that there is one parent at most with singleParent = true, and name the"
                                            + " other side with backPopulates or backref."
                                    : "Put DELETE_ORPHAN on the other side, or grant that there is one parent at most"
                                            + " with singleParent = true."));
        }
        if (said.cascades("DELETE_ORPHAN") && !isOwner) {
            return cascades(
                    entity,
                    linked,
                    "cascade",
                    ErrorCode.CASCADES,
                    "deletes what leaves it (DELETE_ORPHAN), but not what it still leads to when it is deleted. Add"
                            + " DELETE, or ALL.");
        }
        return said.passiveDeletes().equals("ALL") && isOwner
                ? cascades(
                        entity,
                        linked,
                        "passiveDeletes",
                        ErrorCode.CASCADES,
                        "leaves all deletes to the database (PassiveDeletes.ALL) and asks for the cascade DELETE. Keep one"
                                + " of the two; PassiveDeletes.UNLOADED goes with both.")
                : null;
    }

    private static Problem cascades(
            Declaration entity, LinkedModel linked, String member, ErrorCode code, String text) {
        return Places.at(linked, member, code, path(entity, linked) + " " + text);
    }

    private static Problem wrong(Declaration entity, LinkedModel linked, String member, String text) {
        return Places.at(linked, member, ErrorCode.OPTION, path(entity, linked) + " " + text);
    }

    private static String path(Declaration entity, LinkedModel linked) {
        return entity.name().simpleName() + "." + linked.name();
    }
}
