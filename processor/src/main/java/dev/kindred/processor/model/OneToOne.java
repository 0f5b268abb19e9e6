package dev.kindred.processor.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides which of two references that populate each other holds the foreign key. */
final class OneToOne {

    private final DeclarationReader declarations;

    OneToOne(DeclarationReader declarations) {
        this.declarations = declarations;
    }

    /** What a reference is. */
    enum Side {
        /** Its entity holds the foreign key; so does each reference that is not one-to-one. */
        HOLDER,
        /** The other entity holds the foreign key, or a condition stands for it. */
        INVERSE,
        /** The two are one-to-one, and nothing tells which of them it is. */
        UNCLEAR
    }

    Side side(Declaration entity, ReferenceModel reference) {
        if (reference.relationship().isFree()) {
            return Side.INVERSE;
        }
        ReferenceModel partner = partner(entity, reference);
        Declaration target = declarations.read(reference.target());
        if (partner == null) {
            boolean isInverse = reference.relationship().backPopulates().isEmpty()
                    && !saysItHolds(entity, reference)
                    && isHintedThere(entity, reference, target);
            return isInverse ? Side.INVERSE : Side.HOLDER;
        }
        boolean here = saysItHolds(entity, reference) || isHintedThere(target, partner, entity);
        boolean there = saysItHolds(target, partner) || isHintedThere(entity, reference, target);
        if (here == there && !here) {
            here = hasKey(entity, reference, target);
            there = hasKey(target, partner, entity);
        }
        if (here == there) {
            return Side.UNCLEAR;
        }
        return here ? Side.HOLDER : Side.INVERSE;
    }

    /** Whether a reference's entity holds its foreign key. */
    boolean isHolder(Declaration entity, ReferenceModel reference) {
        return side(entity, reference) == Side.HOLDER;
    }

    /** The reference that a reference populates and is populated by; null if it is not one-to-one by both sides. */
    @Nullable
    ReferenceModel partner(Declaration entity, ReferenceModel reference) {
        String back = reference.relationship().backPopulates();
        boolean isItself = back.equals(reference.name()) && entity.type().equals(reference.target());
        return !back.isEmpty()
                        && !isItself
                        && declarations.read(reference.target()).find(back) instanceof ReferenceModel other
                        && other.target().equals(entity.type())
                        && other.relationship().backPopulates().equals(reference.name())
                ? other
                : null;
    }

    /** Whether a reference itself makes it plain that its entity holds the key. */
    private static boolean saysItHolds(Declaration entity, ReferenceModel reference) {
        List<String> hints = KeyResolver.hints(reference.relationship());
        return reference.isId()
                || AnnotationUse.isOn(reference.accessor().getter(), AnnotationUse.FOREIGN_KEY)
                || (!hints.isEmpty()
                        && hints.stream()
                                .allMatch(hint ->
                                        entity.find(hint) instanceof ColumnModel column && isForeignKey(column)));
    }

    /** Whether a reference is to go by attributes that its own entity has not, but the other one has. */
    private static boolean isHintedThere(Declaration entity, ReferenceModel reference, Declaration target) {
        List<String> hints = KeyResolver.hints(reference.relationship());
        return !hints.isEmpty()
                && hints.stream().noneMatch(hint -> entity.find(hint) != null)
                && hints.stream().allMatch(hint -> has(target, hint));
    }

    /** Whether an entity has an attribute of this name, or would make one for a reference. */
    private static boolean has(Declaration entity, String attribute) {
        return entity.find(attribute) != null
                || entity.references().stream()
                        .anyMatch(reference -> attribute.startsWith(reference.name())
                                && attribute.length() > reference.name().length());
    }

    /** Whether the entity has a foreign key that could be the reference's, be it broken. */
    private static boolean hasKey(Declaration entity, ReferenceModel reference, Declaration target) {
        return entity.attributes().stream()
                .anyMatch(attribute -> attribute instanceof ColumnModel column
                        && isForeignKey(column)
                        && !isTaken(entity, reference, column)
                        && (isNamedAfter(column, reference)
                                || (column.foreignKey() != null
                                        && target.isTable(column.foreignKey().table()))));
    }

    private static boolean isForeignKey(ColumnModel column) {
        return AnnotationUse.isOn(Objects.requireNonNull(column.accessor()).getter(), AnnotationUse.FOREIGN_KEY);
    }

    private static boolean isNamedAfter(ColumnModel column, ReferenceModel reference) {
        return column.name().startsWith(reference.name())
                && column.name().length() > reference.name().length()
                && Character.isUpperCase(column.name().charAt(reference.name().length()));
    }

    private static boolean isTaken(Declaration entity, ReferenceModel reference, ColumnModel column) {
        return entity.references().stream()
                .anyMatch(other -> !other.name().equals(reference.name())
                        && KeyResolver.hints(other.relationship()).contains(column.name()));
    }
}
