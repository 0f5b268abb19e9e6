package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.JDBCType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTextTest {

    private static final char BAR = '|';

    @ParameterizedTest
    @CsvSource(
            delimiter = BAR,
            value = {
                "VARCHAR(300)|varchar(300)|VARCHAR",
                "numeric (10,2)|numeric(10, 2)|NUMERIC",
                "TIMESTAMP(9) WITH TIME ZONE|timestamp(9) with time zone|TIMESTAMP_WITH_TIMEZONE",
                "int(10) unsigned|int(10) unsigned|INTEGER",
                "varchar(20)[]|varchar(20)[]|ARRAY",
                "double  precision|double precision|DOUBLE",
                "geometry|geometry|OTHER"
            })
    void takesATypeApart(String spelling, String plain, JDBCType jdbcType) {
        TypeText type = TypeText.of(spelling);

        assertThat(type).hasToString(plain);
        assertThat(type.jdbcType()).isEqualTo(jdbcType);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = BAR,
            value = {
                "postgresql|character varying(300)|varchar(300)",
                "postgresql|timestamp without time zone|timestamp",
                "postgresql|timestamp(3) with time zone|timestamptz(3)",
                "postgresql|numeric(5)|numeric(5, 0)",
                "postgresql|int4[]|integer[]",
                "mariadb|int(11)|int",
                "mariadb|int(10) unsigned|int unsigned",
                "mariadb|tinyint(1)|boolean",
                "mariadb|tinyint(4)|tinyint",
                "mariadb|char(36) character set ascii collate ascii_bin|char(36)",
                "h2|CHARACTER VARYING(1048576)|varchar",
                "h2|NUMERIC(10, 2)|decimal(10, 2)",
                "sqlite|INTEGER GENERATED ALWAYS|integer"
            })
    void whatMeansTheSameIsSpeltAlike(String database, String spelling, String plain) {
        Dialect dialect = Dialects.ofProduct(database);

        assertThat(dialect.plainType(TypeText.of(spelling))).hasToString(plain);
    }
}
