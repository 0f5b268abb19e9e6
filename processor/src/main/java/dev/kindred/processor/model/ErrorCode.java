package dev.kindred.processor.model;

import java.util.Locale;

/** The mistakes the processor knows, each with a code that never changes its meaning; {@code docs/errors.md} lists them. */
public enum ErrorCode {
    NO_ID(1, "An entity without a key"),
    COLUMN_TYPE(2, "A type that no column holds"),
    SETTER_TYPE(3, "A setter of another type than its accessor"),
    NO_ATTRIBUTE(4, "An abstract method that is no attribute"),
    BACK_POPULATES_NOTHING(5, "backPopulates names nothing"),
    BACK_POPULATES_COLUMN(6, "backPopulates names a column"),
    BACK_POPULATES_NOT_MUTUAL(7, "backPopulates is not mutual"),
    BACK_POPULATES_KINDS(8, "backPopulates joins two that do not fit"),
    NOT_AN_ENTITY(9, "A relationship to something that is no entity"),
    COLLECTION_KIND(10, "A collection of another kind"),
    NO_RELATIONSHIP(11, "An entity is returned without @Relationship"),
    NO_FOREIGN_KEY(12, "No foreign key between the two"),
    UNCLEAR_FOREIGN_KEY(13, "Several foreign keys, and no hint which"),
    FOREIGN_KEY_HINT(14, "The hint foreignKey names no fitting foreign key"),
    FOREIGN_KEY_TARGET(15, "@ForeignKey points to nothing"),
    FOREIGN_KEY_TYPE(16, "@ForeignKey points to a column of another type"),
    ORPHAN_OF_SEVERAL(17, "DELETE_ORPHAN without a single parent"),
    COLUMN_TWICE(18, "Two attributes on one column"),
    COLUMN_SIZE(19, "length, precision or scale that does not fit"),
    NOT_ABSTRACT(20, "An entity that is neither interface nor abstract class"),
    GENERIC(21, "An entity with type parameters"),
    HIDDEN(22, "An entity that generated code cannot reach"),
    NO_CONSTRUCTOR(23, "An abstract class that loading cannot create"),
    RESERVED_NAME(24, "A name that generated code needs itself"),
    TABLE_TWICE(25, "Two entities with one table"),
    UNKNOWN_NULLABILITY(26, "An inherited accessor that may or may not be null"),
    NULLABILITY_DIFFERS(27, "A reference and its key differ in taking null"),
    KEY_NAME_TAKEN(28, "The name for a reference's key is taken"),
    KEY_NEVER_SET(29, "A key that nobody can set"),
    KEY_TYPE(30, "A type that no key may have"),
    CASCADES(31, "Cascades that do not go together"),
    MISPLACED(32, "An annotation that means nothing here"),
    NULLABLE_PRIMITIVE(33, "A primitive that should take null"),
    UNIQUE_NAMES_NOTHING(34, "@Unique names nothing"),
    NAMING_STRATEGY(35, "An unknown naming strategy"),
    CLASS_NAME_TAKEN(36, "The name of a generated class is taken"),
    SETTER_RETURNS(37, "A setter that returns something else"),
    ATTRIBUTE_TWICE(38, "Two accessors for one attribute"),
    ENTITY_OF_ENTITY(39, "An entity that extends an entity"),
    SET_NULL(40, "SET_NULL on a key that takes no null"),
    OLD_KEY_RECORD(41, "An older record of a key is in the way"),
    ONE_TO_ONE_KEY(42, "One-to-one, and not clear who holds the key"),
    INVERSE_NEVER_NULL(43, "The far side of one-to-one that is never null"),
    MAP_KEY(44, "A Map without a fitting key"),
    ELEMENT_ORDER(45, "orderBy or position that names no fitting column"),
    OPTION(46, "An option that means nothing on this relationship"),
    LINK_COLUMNS(47, "@LinkColumns that do not fit"),
    BACKREF(48, "A backref that cannot be made"),
    KEY_SHARED(49, "Two relationships over one key"),
    VERSION(50, "@Version on what counts nothing"),
    INVERSE_NOT_UNIQUE(54, "One-to-one over a key that is not unique"),
    VALIDATOR(55, "A validator that fits no attribute"),
    CONDITION(57, "A condition that does not fit its relationship"),
    THROUGH(58, "A list that looks through nothing"),
    INDEX(60, "An index over nothing"),
    RULE_NAME_TWICE(61, "Two constraints or indexes with one name"),
    CHECK_EMPTY(62, "A check without a condition"),
    SEQUENCE(65, "@Sequence on what it cannot number"),
    SERVER_DEFAULT(66, "@ServerDefault on what takes none"),
    COMPUTED(68, "@Computed on what cannot be computed"),
    CONVERTER(70, "A converter that does not fit its attribute"),
    CONVERTER_MADE(71, "A converter that generated code cannot make"),
    ENUM_STORAGE(72, "enumAs on something that is no enum"),
    JSON(73, "A document that cannot be read"),
    LIST(74, "array on something that is no list of plain values"),
    QUERIED_COLLECTION(75, "A DynamicCollection or WriteOnlyCollection that is declared as another"),
    FAILURE(99, "A failure of the processor");

    private final int number;
    private final String title;

    ErrorCode(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The code as it is printed, for example {@code KIN-012}. */
    public String code() {
        return String.format(Locale.ROOT, "KIN-%03d", number);
    }

    /** The heading of the code's section in the docs. */
    public String title() {
        return title;
    }
}
