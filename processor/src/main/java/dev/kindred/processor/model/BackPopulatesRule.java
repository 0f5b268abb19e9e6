package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Two sides of a relationship name each other, and are a list and a reference. */
final class BackPopulatesRule {

    private final DeclarationReader declarations;

    BackPopulatesRule(DeclarationReader declarations) {
        this.declarations = declarations;
    }

    /**
     * What is wrong with one side.
     *
     * @param stands whether the name may be used all the same, as it leads to a relationship that fits
     * @param problem null also where the other side's mistake was reported there
     */
    record Verdict(boolean stands, @Nullable Problem problem) {

        static final Verdict FINE = new Verdict(true, null);
        static final Verdict REPORTED_THERE = new Verdict(false, null);
    }

    Verdict check(
            Declaration entity, AttributeModel attribute, TypeElement targetType, RelationshipModel relationship) {
        Declaration target = declarations.read(targetType);
        String back = relationship.backPopulates();
        AttributeModel other = target.find(back);
        String path = entity.name().simpleName() + "." + attribute.name();
        String otherPath = target.name().simpleName() + "." + back;
        if (other == null) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_NOTHING,
                    path + " is to populate " + otherPath + ", and there is no such attribute. "
                            + cure(entity, attribute, target));
        }
        if (other instanceof BrokenModel) {
            return Verdict.REPORTED_THERE;
        }
        if (other instanceof ColumnModel) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_COLUMN,
                    path + " is to populate " + otherPath + ", which is a column and no relationship. "
                            + cure(entity, attribute, target));
        }
        boolean isList = attribute instanceof ListModel;
        RelationshipModel otherRelationship = relationshipOf(other);
        TypeElement otherTarget = targetOf(other);
        if (!entity.type().equals(otherTarget)) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_NOT_MUTUAL,
                    path + " is to populate " + otherPath + ", which leads to "
                            + (otherTarget == null ? "nothing" : otherTarget.getSimpleName()) + " and not back to "
                            + entity.name().simpleName() + ". " + cure(entity, attribute, target));
        }
        if (isList == other instanceof ListModel) {
            // Said once for both: at the side that comes first by name.
            boolean isFirst =
                    path.compareTo(otherPath) <= 0 || !attribute.name().equals(otherRelationship.backPopulates());
            return isFirst
                    ? wrong(attribute, ErrorCode.BACK_POPULATES_SAME_KIND, sameKind(path, otherPath, isList))
                    : Verdict.REPORTED_THERE;
        }
        if (!attribute.name().equals(otherRelationship.backPopulates())) {
            return notMutual(entity, attribute, target, path, otherPath, otherRelationship);
        }
        return Verdict.FINE;
    }

    private Verdict notMutual(
            Declaration entity,
            AttributeModel attribute,
            Declaration target,
            String path,
            String otherPath,
            RelationshipModel other) {
        AttributeModel third = entity.find(other.backPopulates());
        boolean isReportedThere = !other.backPopulates().isEmpty() && (third == null || third instanceof ColumnModel);
        if (isReportedThere) {
            return Verdict.REPORTED_THERE;
        }
        return wrong(
                attribute,
                ErrorCode.BACK_POPULATES_NOT_MUTUAL,
                path + " is to populate " + otherPath + ", which "
                        + (other.backPopulates().isEmpty()
                                ? "does not populate it back"
                                : "populates " + entity.name().simpleName() + "." + other.backPopulates() + " instead")
                        + ". Write @Relationship(backPopulates = \"" + attribute.name() + "\") on " + otherPath
                        + (target.type().equals(entity.type()) ? "" : ", or leave it out on both sides") + ".");
    }

    private static String sameKind(String path, String otherPath, boolean isList) {
        return isList
                ? path + " and " + otherPath
                        + " are both lists, and many-to-many is not available yet. Make an entity of"
                        + " what is between them, with a reference to each."
                : path + " and " + otherPath
                        + " are both references, so it is not clear which one holds the foreign key."
                        + " Make one of them a list.";
    }

    private static String cure(Declaration entity, AttributeModel attribute, Declaration target) {
        boolean isList = attribute instanceof ListModel;
        List<String> fitting = target.attributes().stream()
                .filter(other -> isList ? other instanceof ReferenceModel : other instanceof ListModel)
                .filter(other -> entity.type().equals(targetOf(other)))
                .map(AttributeModel::name)
                .toList();
        return fitting.isEmpty()
                ? "Declare " + (isList ? "a reference" : "a list") + " in "
                        + target.name().simpleName() + " that leads back, or leave backPopulates out."
                : "Write backPopulates = \"" + fitting.get(0) + "\".";
    }

    private static @Nullable TypeElement targetOf(AttributeModel attribute) {
        if (attribute instanceof ReferenceModel reference) {
            return reference.target();
        }
        return attribute instanceof ListModel list ? list.target() : null;
    }

    static RelationshipModel relationshipOf(AttributeModel attribute) {
        if (attribute instanceof ReferenceModel reference) {
            return reference.relationship();
        }
        return attribute instanceof ListModel list ? list.relationship() : new RelationshipModel("", "", null);
    }

    private static Verdict wrong(AttributeModel attribute, ErrorCode code, String text) {
        return new Verdict(false, Places.at(attribute, "backPopulates", code, text));
    }
}
