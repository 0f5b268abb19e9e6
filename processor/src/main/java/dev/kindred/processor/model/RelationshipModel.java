package dev.kindred.processor.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Relationship} says of every kind of relationship.
 *
 * @param backPopulates the attribute of the other side, or empty
 * @param backref the name of a side to be made, or empty
 * @param foreignKey the hint, or empty
 * @param cascades the names of the cascades; null for those that go without saying
 * @param passiveDeletes the name of a {@code PassiveDeletes}
 * @param loading how it is loaded
 * @param condition the method of the entity that joins the two in place of a key, or empty
 */
public record RelationshipModel(
        String backPopulates,
        String backref,
        String foreignKey,
        @Nullable List<String> cascades,
        String passiveDeletes,
        Set<Trait> traits,
        LoadingModel loading,
        String condition) {

    public static final String BY_RULE = "BY_RULE";

    /** What a relationship either is or is not. */
    public enum Trait {
        VIEW_ONLY("viewOnly"),
        POST_UPDATE("postUpdate"),
        SINGLE_PARENT("singleParent");

        private final String member;

        Trait(String member) {
            this.member = member;
        }

        /** The trait's name, in the annotation as in the model. */
        public String member() {
            return member;
        }
    }

    public RelationshipModel {
        traits = Set.copyOf(traits);
    }

    /** Without the options, of which one is wrong. */
    RelationshipModel withoutOptions() {
        return new RelationshipModel(
                backPopulates,
                "",
                foreignKey,
                null,
                BY_RULE,
                isViewOnly() ? Set.of(Trait.VIEW_ONLY) : Set.of(),
                loading,
                condition);
    }

    RelationshipModel withoutBackPopulates() {
        return new RelationshipModel("", backref, foreignKey, cascades, passiveDeletes, traits, loading, condition);
    }

    RelationshipModel withCondition(String method) {
        return new RelationshipModel(
                backPopulates, backref, foreignKey, cascades, passiveDeletes, traits, loading, method);
    }

    /** Loaded as the kind of collection says, if that says it. */
    RelationshipModel loadedBy(@Nullable CollectionKind kind) {
        return new RelationshipModel(
                backPopulates,
                backref,
                foreignKey,
                cascades,
                passiveDeletes,
                traits,
                kind == null ? loading : loading.by(kind),
                condition);
    }

    /** Whether a condition joins the two, and no key. */
    public boolean isFree() {
        return !condition.isEmpty();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean isViewOnly() {
        return is(Trait.VIEW_ONLY);
    }

    boolean cascades(String operation) {
        return cascades != null && cascades.contains(operation);
    }
}
