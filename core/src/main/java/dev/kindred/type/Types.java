package dev.kindred.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standard types, one for each Java class that a column may hold, in the way of storing that JDBC suggests. */
public final class Types {

    /** {@code String} of any length. */
    public static final SqlType<String> TEXT = text(0);

    /** {@code byte}. */
    public static final SqlType<Byte> TINYINT = SqlType.of(
            TypeKind.TINYINT,
            Byte.class,
            java.sql.Types.TINYINT,
            (row, column) -> orNull(row, row.getByte(column)),
            PreparedStatement::setByte);

    /** {@code short}. */
    public static final SqlType<Short> SMALLINT = SqlType.of(
            TypeKind.SMALLINT,
            Short.class,
            java.sql.Types.SMALLINT,
            (row, column) -> orNull(row, row.getShort(column)),
            PreparedStatement::setShort);

    /** {@code int}. */
    public static final SqlType<Integer> INTEGER =
            SqlType.plain(TypeKind.INTEGER, Integer.class, java.sql.Types.INTEGER, 0, 0, 0, PreparedStatement::setInt);

    /** {@code long}. */
    public static final SqlType<Long> BIGINT =
            SqlType.plain(TypeKind.BIGINT, Long.class, java.sql.Types.BIGINT, 0, 0, 0, PreparedStatement::setLong);

    /** {@code float}. */
    public static final SqlType<Float> REAL = SqlType.of(
            TypeKind.REAL,
            Float.class,
            java.sql.Types.REAL,
            (row, column) -> orNull(row, row.getFloat(column)),
            PreparedStatement::setFloat);

    /** {@code double}. */
    public static final SqlType<Double> DOUBLE = SqlType.of(
            TypeKind.DOUBLE,
            Double.class,
            java.sql.Types.DOUBLE,
            (row, column) -> orNull(row, row.getDouble(column)),
            PreparedStatement::setDouble);

    /** {@code boolean}. */
    public static final SqlType<Boolean> BOOLEAN = SqlType.of(
            TypeKind.BOOLEAN,
            Boolean.class,
            java.sql.Types.BOOLEAN,
            (row, column) -> orNull(row, row.getBoolean(column)),
            PreparedStatement::setBoolean);

    /** {@code byte[]}. */
    public static final SqlType<byte[]> BINARY = SqlType.of(
            TypeKind.BINARY, byte[].class, java.sql.Types.VARBINARY, ResultSet::getBytes, PreparedStatement::setBytes);

    /** {@code BigDecimal} of whatever digits the column has; to read one, not to make one. */
    static final SqlType<BigDecimal> DECIMAL = decimal(0, 0);

    /** {@code LocalDate}. */
    public static final SqlType<LocalDate> DATE = ofObject(TypeKind.DATE, LocalDate.class, java.sql.Types.DATE);

    /** {@code LocalTime}. */
    public static final SqlType<LocalTime> TIME = ofObject(TypeKind.TIME, LocalTime.class, java.sql.Types.TIME);

    /** {@code LocalDateTime}. */
    public static final SqlType<LocalDateTime> DATE_TIME =
            ofObject(TypeKind.DATE_TIME, LocalDateTime.class, java.sql.Types.TIMESTAMP);

    /** {@code OffsetDateTime}: kept as its instant, so it comes back at offset UTC. */
    public static final SqlType<OffsetDateTime> OFFSET_DATE_TIME = SqlType.of(
            TypeKind.OFFSET_DATE_TIME,
            OffsetDateTime.class,
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
            Types::readInUtc,
            (statement, parameter, value) ->
                    statement.setObject(parameter, value.withOffsetSameInstant(ZoneOffset.UTC)));

    /** {@code Instant}. */
    public static final SqlType<Instant> INSTANT = SqlType.of(
            TypeKind.INSTANT,
            Instant.class,
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
            (row, column) -> {
                OffsetDateTime value = readInUtc(row, column);
                return value == null ? null : value.toInstant();
            },
            (statement, parameter, value) -> statement.setObject(parameter, value.atOffset(ZoneOffset.UTC)));

    /** {@code Duration}: the number of its nanoseconds as a {@code long}, which reaches 292 years each way. */
    public static final SqlType<Duration> DURATION = SqlType.of(
            TypeKind.DURATION,
            Duration.class,
            java.sql.Types.BIGINT,
            (row, column) -> orNull(row, Duration.ofNanos(row.getLong(column))),
            (statement, parameter, value) -> statement.setLong(parameter, value.toNanos()));

    /** {@code UUID}. */
    public static final SqlType<UUID> UUID = ofObject(TypeKind.UUID, UUID.class, java.sql.Types.OTHER);

    /** A JSON text. */
    static final SqlType<String> JSON = SqlType.of(
            TypeKind.JSON, String.class, java.sql.Types.OTHER, ResultSet::getString, PreparedStatement::setString);

    private Types() {}

    /** {@code String} of at most {@code length} characters; 0 means of any length. */
    public static SqlType<String> text(int length) {
        return SqlType.plain(
                TypeKind.TEXT, String.class, java.sql.Types.VARCHAR, length, 0, 0, PreparedStatement::setString);
    }

    /** {@code BigDecimal} of so many digits in all and after the point; it comes back with just that scale. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        return SqlType.plain(
                TypeKind.DECIMAL,
                BigDecimal.class,
                java.sql.Types.DECIMAL,
                0,
                precision,
                scale,
                PreparedStatement::setBigDecimal);
    }

    /** {@code BigInteger} of so many digits. */
    public static SqlType<BigInteger> bigInteger(int precision) {
        return new SqlType<>(
                TypeKind.BIG_INTEGER,
                BigInteger.class,
                java.sql.Types.DECIMAL,
                0,
                precision,
                0,
                (row, column) -> {
                    BigDecimal value = row.getBigDecimal(column);
                    return value == null ? null : value.toBigIntegerExact();
                },
                (statement, parameter, value) -> statement.setBigDecimal(parameter, new BigDecimal(value)));
    }

    /**
     * An enum, stored by its constants' names, so that constants may be added and moved.
     *
     * @param constants all constants of the enum
     * @param length the most characters of a name; 0 means 255
     */
    @SafeVarargs
    public static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type, int length, E... constants) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : constants) {
            byName.put(constant.name(), constant);
        }
        return enumeration(type, length, byName);
    }

    private static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type, int length, Map<String, E> byName) {
        return SqlType.ofEnum(
                type,
                length == 0 ? 255 : length,
                byName,
                (row, column) -> constant(type, byName, row.getString(column)),
                (statement, parameter, value) -> statement.setString(parameter, value.name()));
    }

    /**
     * An enum, stored in an enum type of the database's own, else by its constants' names.
     *
     * @param name the name of the database's type
     * @param constants all constants of the enum
     */
    @SafeVarargs
    public static <E extends Enum<E>> SqlType<E> enumerationOfItsOwn(String name, Class<E> type, E... constants) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : constants) {
            byName.put(constant.name(), constant);
        }
        return enumeration(type, 0, byName).withLabels(new EnumLabels(name, List.copyOf(byName.keySet())));
    }

    /**
     * An enum, stored by its constants' places, counted from 0: no constant may be moved afterwards, and a new one comes last.
     *
     * @param constants all constants of the enum
     */
    @SafeVarargs
    public static <E extends Enum<E>> SqlType<E> enumerationByOrdinal(Class<E> type, E... constants) {
        List<E> byPlace = new ArrayList<>();
        for (E constant : constants) {
            byPlace.add(constant);
        }
        return converted(type, SMALLINT, new EnumOrdinal<>(type, byPlace));
    }

    /** What a converter makes of another type's values. */
    @SuppressWarnings("unchecked") // a class literal knows no type arguments
    public static <J, S> SqlType<J> converted(Class<? super J> javaType, SqlType<S> stored, Converter<J, S> converter) {
        return SqlType.converted((Class<J>) (Class<?>) javaType, new Conversion<>(stored, converter));
    }

    /**
     * Lists of values that are not null, in an array where the database has arrays, else as a JSON text.
     *
     * @param element the type of the values: of texts, whole numbers, floats, booleans or UUIDs
     */
    public static <T> SqlType<List<T>> list(SqlType<T> element) {
        return SqlType.listOf(
                element,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : ListText.parsed(text, element);
                },
                (statement, parameter, value) -> statement.setString(parameter, ListText.of(value)));
    }

    /** A document, kept as JSON in the format that the engine is given. */
    @SuppressWarnings("unchecked") // a class literal knows no type arguments
    public static <T> SqlType<T> json(JsonType<T> type) {
        return SqlType.converted((Class<T>) (Class<?>) type.raw(), new Conversion<>(JSON, new JsonText<>(type, null)));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, Map<String, E> byName, @Nullable String name)
            throws SQLException {
        if (name == null) {
            return null;
        }
        E constant = byName.get(name);
        if (constant == null) {
            throw new SQLException("The column holds '" + name + "', which is no constant of " + type.getName()
                    + ". Add the constant, or change the row.");
        }
        return constant;
    }

    private static <T> SqlType<T> ofObject(TypeKind kind, Class<T> type, int jdbcType) {
        return SqlType.plain(kind, type, jdbcType, 0, 0, 0, PreparedStatement::setObject);
    }

    private static @Nullable OffsetDateTime readInUtc(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static <T> @Nullable T orNull(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
