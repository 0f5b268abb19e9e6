package dev.kindred.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two sides of a relationship name each other, and are of kinds that fit. */
final class BackPopulatesRule {

    private final DeclarationReader declarations;
    private final OneToOne oneToOne;

    BackPopulatesRule(DeclarationReader declarations, OneToOne oneToOne) {
        this.declarations = declarations;
        this.oneToOne = oneToOne;
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

    Verdict check(Declaration entity, LinkedModel attribute) {
        Declaration target = declarations.read(attribute.target());
        String back = attribute.relationship().backPopulates();
        AttributeModel named = target.find(back);
        String path = entity.name().simpleName() + "." + attribute.name();
        String otherPath = target.name().simpleName() + "." + back;
        if (named == null) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_NOTHING,
                    path + " is to populate " + otherPath + ", and there is no such attribute. "
                            + cure(entity, attribute, target));
        }
        if (named instanceof BrokenModel) {
            return Verdict.REPORTED_THERE;
        }
        if (!(named instanceof LinkedModel other)) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_COLUMN,
                    path + " is to populate " + otherPath + ", which is a column and no relationship. "
                            + cure(entity, attribute, target));
        }
        if (!entity.type().equals(other.target())) {
            return wrong(
                    attribute,
                    ErrorCode.BACK_POPULATES_NOT_MUTUAL,
                    path + " is to populate " + otherPath + ", which leads to "
                            + other.target().getSimpleName() + " and not back to "
                            + entity.name().simpleName() + ". " + cure(entity, attribute, target));
        }
        boolean isMutual = attribute.name().equals(other.relationship().backPopulates());
        String fault = fault(path, attribute, otherPath, other);
        if (fault != null) {
            return !isMutual || isShownHere(path, attribute, otherPath, other)
                    ? wrong(attribute, ErrorCode.BACK_POPULATES_KINDS, fault)
                    : Verdict.REPORTED_THERE;
        }
        if (!isMutual) {
            return isBackrefReported(attribute, other)
                    ? Verdict.REPORTED_THERE
                    : notMutual(entity, attribute, target, path, otherPath, other.relationship());
        }
        boolean isUnclear = attribute instanceof ReferenceModel reference
                && other instanceof ReferenceModel
                && oneToOne.side(entity, reference) == OneToOne.Side.UNCLEAR;
        if (isUnclear) {
            return path.compareTo(otherPath) < 0
                    ? wrong(attribute, ErrorCode.ONE_TO_ONE_KEY, unclear(path, attribute, otherPath))
                    : Verdict.REPORTED_THERE;
        }
        return Verdict.FINE;
    }

    /** Whether the other side asks for this one to be made, which was reported there. */
    private static boolean isBackrefReported(LinkedModel attribute, LinkedModel other) {
        AnnotationUse annotation = AnnotationUse.find(other.accessor().getter(), AnnotationUse.RELATIONSHIP);
        String backref = annotation == null ? "" : annotation.string("backref");
        return backref.equals(attribute.name())
                || (!backref.isEmpty() && other instanceof CollectionModel && linkOf(other) == null);
    }

    private Verdict notMutual(
            Declaration entity,
            LinkedModel attribute,
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

    /** Why two sides do not fit, or null. */
    private static @Nullable String fault(String path, LinkedModel attribute, String otherPath, LinkedModel other) {
        if (path.equals(otherPath) && attribute.target().equals(other.target())) {
            return path + " is to populate itself, but the two sides of a relationship are two attributes. Declare the"
                    + " other side, or leave backPopulates out.";
        }
        LinkTableModel link = linkOf(attribute);
        LinkTableModel otherLink = linkOf(other);
        boolean isCollection = attribute instanceof CollectionModel;
        boolean isOtherCollection = other instanceof CollectionModel;
        if (isCollection && isOtherCollection && link == null && otherLink == null) {
            return path + " and " + otherPath + " are both collections, which takes a link table. Write secondary ="
                    + " \"...\" with the table's name on both of them; or, if a link has columns of its own, make"
                    + " an entity of it with a reference to each.";
        }
        if (isCollection && isOtherCollection && (link == null || otherLink == null)) {
            String table = link == null ? tableOf(otherLink) : tableOf(link);
            return (link == null ? otherPath : path) + " goes over the link table " + table + ", but "
                    + (link == null ? path : otherPath) + " does not. Write secondary = \"" + table
                    + "\" on both of them.";
        }
        if (link != null && otherLink != null && !link.table().equals(otherLink.table())) {
            return path + " goes over the link table " + link.table() + ", but " + otherPath + " over "
                    + otherLink.table() + ". Write the same name on both of them.";
        }
        if (isCollection != isOtherCollection && (link != null || otherLink != null)) {
            return (link == null ? otherPath : path) + " goes over a link table, but "
                    + (link == null ? path : otherPath)
                    + " is a reference. Leave secondary out, or make a collection of the reference.";
        }
        return null;
    }

    /** Where a fault of both sides is shown: at the one without a link table, or with it if that is the odd one. */
    private static boolean isShownHere(String path, LinkedModel attribute, String otherPath, LinkedModel other) {
        LinkTableModel link = linkOf(attribute);
        if ((link == null) == (linkOf(other) == null)) {
            return path.compareTo(otherPath) <= 0;
        }
        boolean areCollections = attribute instanceof CollectionModel && other instanceof CollectionModel;
        return areCollections == (link == null);
    }

    private static @Nullable LinkTableModel linkOf(LinkedModel attribute) {
        return attribute instanceof CollectionModel collection ? collection.link() : null;
    }

    private static String tableOf(@Nullable LinkTableModel link) {
        return link == null ? "" : link.table();
    }

    private static String unclear(String path, LinkedModel attribute, String otherPath) {
        return path + " and " + otherPath + " are one-to-one, but it is not clear which of them holds the foreign key."
                + " Put @ForeignKey on the one that does (@ForeignKey @Relationship(backPopulates = \""
                + attribute.relationship().backPopulates()
                + "\")), or name its key there with foreignKey = \"...\"; and"
                + " say neither on the other.";
    }

    private static String cure(Declaration entity, LinkedModel attribute, Declaration target) {
        List<String> fitting = target.attributes().stream()
                .filter(LinkedModel.class::isInstance)
                .map(LinkedModel.class::cast)
                .filter(other -> entity.type().equals(other.target()))
                .filter(other -> fault("", attribute, "-", other) == null)
                .filter(other -> !(attribute instanceof ReferenceModel) || other instanceof CollectionModel)
                .map(AttributeModel::name)
                .toList();
        boolean needsReference = attribute instanceof CollectionModel collection && !collection.isManyToMany();
        return fitting.isEmpty()
                ? "Declare " + (needsReference ? "a reference" : "a list") + " in "
                        + target.name().simpleName() + " that leads back, or leave backPopulates out."
                : "Write backPopulates = \"" + fitting.get(0) + "\".";
    }

    private static Verdict wrong(LinkedModel attribute, ErrorCode code, String text) {
        return new Verdict(false, Places.at(attribute, "backPopulates", code, text));
    }
}
