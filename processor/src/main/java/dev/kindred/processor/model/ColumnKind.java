package dev.kindred.processor.model;

/** The Java types a column may have. */
public enum ColumnKind {
    TEXT("java.lang.String", "TEXT", true),
    BYTE("java.lang.Byte", "TINYINT", true),
    SHORT("java.lang.Short", "SMALLINT", true),
    INT("java.lang.Integer", "INTEGER", true),
    LONG("java.lang.Long", "BIGINT", true),
    FLOAT("java.lang.Float", "REAL", false),
    DOUBLE("java.lang.Double", "DOUBLE", false),
    DECIMAL("java.math.BigDecimal", "", false),
    BIG_INTEGER("java.math.BigInteger", "", true),
    BOOLEAN("java.lang.Boolean", "BOOLEAN", true),
    BINARY("byte[]", "BINARY", false),
    DATE("java.time.LocalDate", "DATE", true),
    TIME("java.time.LocalTime", "TIME", true),
    DATE_TIME("java.time.LocalDateTime", "DATE_TIME", true),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "OFFSET_DATE_TIME", true),
    INSTANT("java.time.Instant", "INSTANT", true),
    DURATION("java.time.Duration", "DURATION", true),
    UUID("java.util.UUID", "UUID", true),
    ENUM("", "", true),
    ENUM_BY_ORDINAL("", "", true),
    ENUM_OF_ITS_OWN("", "", true),
    CONVERTED("", "", false),
    JSON("", "", false),
    LIST("", "", false);

    private final String javaName;
    private final String constant;
    private final boolean keyable;

    ColumnKind(String javaName, String constant, boolean keyable) {
        this.javaName = javaName;
        this.constant = constant;
        this.keyable = keyable;
    }

    /** The class that holds a value, a primitive's box; empty where there are many. */
    public String javaName() {
        return javaName;
    }

    /** The constant in {@code Types}; empty where a size or a class has to be named. */
    public String constant() {
        return constant;
    }

    boolean isKeyable() {
        return keyable;
    }

    /** Whether the database can number rows with it. */
    boolean isNumbered() {
        return this == SHORT || this == INT || this == LONG;
    }

    /** Whether it is a Java number. */
    public boolean isNumber() {
        return switch (this) {
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER -> true;
            default -> false;
        };
    }

    /** Whether a list of them can be one value. */
    boolean isElement() {
        return switch (this) {
            case TEXT, SHORT, INT, LONG, FLOAT, DOUBLE, BOOLEAN, UUID -> true;
            default -> false;
        };
    }

    boolean hasLength() {
        return this == TEXT || this == ENUM;
    }

    boolean hasPrecision() {
        return this == DECIMAL || this == BIG_INTEGER;
    }
}
