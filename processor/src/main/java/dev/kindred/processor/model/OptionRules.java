package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Which options of {@code @Relationship} go together on one attribute, as far as the attribute itself tells. */
final class OptionRules {

    private static final List<String> NOT_OF_VIEWS =
            List.of("backPopulates", "backref", "cascade", "position", "singleParent", "postUpdate", "passiveDeletes");
    private static final List<String> OF_COLLECTIONS = List.of("secondary", "orderBy", "mapKey", "position");

    private static final List<String> BESIDE_THROUGH = List.of(
            "backPopulates",
            "backref",
            "foreignKey",
            "secondary",
            "cascade",
            "orderBy",
            "mapKey",
            "position",
            "viewOnly",
            "passiveDeletes",
            "postUpdate",
            "singleParent",
            "lazy",
            "peers");
    private static final List<String> OF_KEYS = List.of("foreignKey", "secondary");

    private final String path;
    private final Element getter;
    private final AnnotationUse annotation;

    OptionRules(String path, Element getter, AnnotationUse annotation) {
        this.path = path;
        this.getter = getter;
        this.annotation = annotation;
    }

    /**
     * The first mistake, or null.
     *
     * @param isFree whether a condition joins the two, and no key
     */
    @Nullable
    Problem check(@Nullable CollectionKind kind, boolean isFree) {
        Problem problem = lazy(kind);
        if (problem == null && isFree) {
            problem = free();
        }
        if (problem == null) {
            problem = viewOnly();
        }
        if (problem == null) {
            problem = backref(kind);
        }
        if (problem == null) {
            problem = kind == null ? reference() : collection(kind);
        }
        return problem == null ? linkColumns() : problem;
    }

    /** The first mistake of what looks through another collection, or null. */
    @Nullable
    Problem checkThrough(@Nullable CollectionKind kind) {
        String said = firstSaid(BESIDE_THROUGH);
        if (said != null) {
            return wrong(
                    said,
                    "looks through another collection, and keeps nothing itself, so " + said
                            + " means nothing. Leave it out, or put it on that collection.");
        }
        return kind == CollectionKind.LIST || kind == CollectionKind.COLLECTION
                ? linkColumns()
                : wrong(
                        "through",
                        "looks through another collection, and may show an element twice. Return a List or a"
                                + " Collection.");
    }

    // What a collection is, its type tells; the option may only say the same.
    private @Nullable Problem lazy(@Nullable CollectionKind kind) {
        String said = annotation.constant("lazy", "");
        if (kind != null && kind.isQueried()) {
            return said.isEmpty() || said.equals(kind.name())
                    ? null
                    : problem(
                            "lazy",
                            ErrorCode.QUERIED_COLLECTION,
                            "is " + kind.spoken() + ", which is never loaded, so " + said
                                    + " means nothing. Leave lazy out, or return a List.");
        }
        for (CollectionKind queried : CollectionKind.values()) {
            if (queried.isQueried() && said.equals(queried.name())) {
                return problem(
                        "lazy",
                        ErrorCode.QUERIED_COLLECTION,
                        kind == null
                                ? "leads to one object, so " + said + " means nothing. Leave lazy out."
                                : "is to be " + said + ", but returns " + kind.spoken() + ". Return a "
                                        + queried.simpleName() + ", or leave lazy out.");
            }
        }
        return null;
    }

    private @Nullable Problem free() {
        String said = firstSaid(OF_KEYS);
        return said == null
                ? null
                : wrong(
                        said,
                        "is joined by its condition, and goes by no key, so " + said + " means nothing. Leave it out.");
    }

    private @Nullable Problem viewOnly() {
        String said = isSaid("viewOnly") ? firstSaid(NOT_OF_VIEWS) : null;
        return said == null
                ? null
                : wrong(
                        said,
                        "is only read, and no other side is kept in step with it, so " + said
                                + " means nothing. Leave out " + said + ", or viewOnly.");
    }

    private @Nullable Problem backref(@Nullable CollectionKind kind) {
        String name = annotation.string("backref");
        if (name.isEmpty()) {
            return null;
        }
        if (isSaid("backPopulates")) {
            return problem(
                    "backref",
                    ErrorCode.BACKREF,
                    "has a side that is declared (backPopulates) and one that is to be made (backref). Keep one of"
                            + " them.");
        }
        if (kind != null && !isSaid("secondary")) {
            return problem(
                    "backref",
                    ErrorCode.BACKREF,
                    "leads to those who hold the key, and their side cannot be made from here. Declare the reference"
                            + " there, either with backPopulates on both sides, or with this backref and without the"
                            + " collection here.");
        }
        return SourceVersion.isName(name) && name.indexOf('.') < 0
                ? null
                : problem(
                        "backref",
                        ErrorCode.BACKREF,
                        "has the backref \"" + name + "\", which is no name in Java. Write a name like that of an"
                                + " accessor, \"books\".");
    }

    private @Nullable Problem reference() {
        String said = firstSaid(OF_COLLECTIONS);
        return said == null
                ? null
                : wrong(said, "leads to one object, so " + said + " means nothing. Leave it out, or return a List.");
    }

    private @Nullable Problem collection(CollectionKind kind) {
        boolean isManyToMany = isSaid("secondary");
        if (kind.isQueried() && isSaid("viewOnly")) {
            return wrong(
                    "viewOnly",
                    "is " + kind.spoken() + ", which is there to be added to. Leave viewOnly out, or return a List.");
        }
        if (isSaid("postUpdate")) {
            return wrong(
                    "postUpdate",
                    "holds no foreign key that could be written later. Put postUpdate on the reference of the other"
                            + " side.");
        }
        if (isSaid("singleParent") && !isManyToMany) {
            return wrong(
                    "singleParent",
                    "is one-to-many, so each element has one parent at most anyway. Leave singleParent out.");
        }
        if (isManyToMany && isSaid("foreignKey")) {
            return wrong(
                    "foreignKey",
                    "goes over a link table, which has the foreign keys itself. Leave foreignKey out; name the"
                            + " columns with @LinkColumns.");
        }
        if (isManyToMany && isSaid("passiveDeletes")) {
            return wrong(
                    "passiveDeletes",
                    "goes over a link table, and links are always taken away with their rows. Leave passiveDeletes"
                            + " out; say @LinkColumns(onDelete = ReferentialAction.CASCADE) to leave it to the"
                            + " database.");
        }
        Problem key = mapKey(kind);
        return key == null ? order(kind, isManyToMany) : key;
    }

    private @Nullable Problem mapKey(CollectionKind kind) {
        if (kind == CollectionKind.MAP && !isSaid("mapKey")) {
            return problem(
                    "",
                    ErrorCode.MAP_KEY,
                    "is a map, but does not say which attribute of its elements is the key. Write"
                            + " @Relationship(mapKey = \"...\"), or return a List.");
        }
        return kind != CollectionKind.MAP && isSaid("mapKey")
                ? problem(
                        "mapKey",
                        ErrorCode.MAP_KEY,
                        "is " + kind.spoken() + ", which has no keys. Leave mapKey out, or return a Map.")
                : null;
    }

    private @Nullable Problem order(CollectionKind kind, boolean isManyToMany) {
        boolean keepsOrder = kind == CollectionKind.LIST || kind == CollectionKind.COLLECTION || kind.isQueried();
        if (isSaid("orderBy") && !keepsOrder) {
            return wrong(
                    "orderBy", "is " + kind.spoken() + ", which keeps no order. Return a List, or leave orderBy out.");
        }
        if (!isSaid("position")) {
            return null;
        }
        if (kind != CollectionKind.LIST) {
            return wrong(
                    "position",
                    "is " + kind.spoken() + ", whose elements have no places. Return a List, or leave position out.");
        }
        if (isManyToMany) {
            return wrong(
                    "position",
                    "goes over a link table, and an element that stands in several lists has a place in each. Make an"
                            + " entity of the link, with the place as a column.");
        }
        return isSaid("orderBy")
                ? wrong("orderBy", "is ordered by position, so orderBy means nothing. Leave one of the two out.")
                : null;
    }

    private @Nullable Problem linkColumns() {
        AnnotationUse columns = AnnotationUse.find(getter, AnnotationUse.LINK_COLUMNS);
        if (columns == null || isSaid("secondary")) {
            return null;
        }
        String fault = " goes over no link table. Remove @LinkColumns, or name the table with secondary.";
        return Problem.at(getter, columns, "", ErrorCode.LINK_COLUMNS, path + fault);
    }

    private @Nullable String firstSaid(List<String> members) {
        return members.stream().filter(this::isSaid).findFirst().orElse(null);
    }

    /** Whether a member says something else than leaving it out does. */
    private boolean isSaid(String member) {
        AnnotationValue value = annotation.explicit(member);
        if (value == null) {
            return false;
        }
        if (value.getValue() instanceof VariableElement constant) {
            return !constant.getSimpleName().contentEquals(RelationshipModel.BY_RULE);
        }
        if (value.getValue() instanceof Boolean flag) {
            return flag != member.equals("peers");
        }
        return !"".equals(value.getValue());
    }

    private Problem wrong(String member, String text) {
        return problem(member, ErrorCode.OPTION, text);
    }

    private Problem problem(String member, ErrorCode code, String text) {
        return Problem.at(getter, annotation, member, code, path + " " + text);
    }
}
