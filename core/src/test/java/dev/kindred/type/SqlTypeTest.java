package dev.kindred.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SqlTypeTest {

    @Test
    void isEqualByContent() {
        assertThat(Types.text(100)).isEqualTo(Types.text(100)).hasSameHashCodeAs(Types.text(100));
        assertThat(Types.text(100)).isNotEqualTo(Types.text(99)).isNotEqualTo(Types.TEXT);
        assertThat(Types.decimal(10, 2)).isEqualTo(Types.decimal(10, 2)).isNotEqualTo(Types.decimal(10, 3));
        assertThat(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()))
                .isEqualTo(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()))
                .isNotEqualTo(Types.enumeration(TimeUnit.class, 0, TimeUnit.values()));
    }

    @Test
    void convertedTypesAreEqualByTheClassOfTheirConverter() {
        SqlType<Boolean> yesNo = Types.converted(Boolean.class, Types.text(1), new YesNo());

        assertThat(yesNo)
                .isEqualTo(Types.converted(Boolean.class, Types.text(1), new YesNo()))
                .isNotEqualTo(Types.converted(Boolean.class, Types.text(2), new YesNo()))
                .isNotEqualTo(Types.converted(Boolean.class, Types.text(1), new OneZero()))
                .isNotEqualTo(Types.BOOLEAN);
        assertThat(yesNo.base()).isEqualTo(Types.text(1));
        assertThat(yesNo.toBase(true)).isEqualTo("Y");
        assertThat(yesNo.isComparableTo(Types.converted(Boolean.class, Types.text(2), new YesNo())))
                .isTrue();
        assertThat(yesNo.isComparableTo(Types.BOOLEAN)).isFalse();
    }

    @Test
    void whatIsConvertedKeepsTheElementsAndLabelsOfWhatIsStored() {
        SqlType<DayOfWeek> day = Types.enumerationOfItsOwn("day", DayOfWeek.class, DayOfWeek.values());
        SqlType<List<String>> texts = Types.list(Types.TEXT);

        SqlType<Integer> number = Types.converted(Integer.class, day, converter(DayOfWeek::getValue, DayOfWeek::of));
        SqlType<String> joined = Types.converted(
                String.class, texts, converter(list -> String.join(",", list), text -> List.of(text.split(","))));

        assertThat(number.labels()).isEqualTo(day.labels()).isNotNull();
        assertThat((Object) joined.elementType()).isEqualTo(Types.TEXT);
    }

    private static <J, S> Converter<J, S> converter(Function<S, J> toJava, Function<J, S> toStored) {
        return new Converter<>() {
            @Override
            public S toStored(J value) {
                return toStored.apply(value);
            }

            @Override
            public J toJava(S stored) {
                return toJava.apply(stored);
            }
        };
    }

    @Test
    void documentsAndListsAreEqualByTheirWholeType() {
        JsonType<List<String>> texts = JsonType.of(List.class, JsonType.of(String.class));
        JsonType<List<Long>> longs = JsonType.of(List.class, JsonType.of(Long.class));

        assertThat(Types.json(texts)).isEqualTo(Types.json(texts)).hasSameHashCodeAs(Types.json(texts));
        assertThat((Object) Types.json(texts)).isNotEqualTo(Types.json(longs));
        assertThat(Types.list(Types.TEXT)).isEqualTo(Types.list(Types.TEXT));
        assertThat((Object) Types.list(Types.TEXT)).isNotEqualTo(Types.list(Types.BIGINT));
        assertThat(texts).hasToString("List<String>");
    }

    private static final class YesNo implements Converter<Boolean, String> {
        @Override
        public String toStored(Boolean value) {
            return value ? "Y" : "N";
        }

        @Override
        public Boolean toJava(String stored) {
            return stored.equals("Y");
        }
    }

    private static final class OneZero implements Converter<Boolean, String> {
        @Override
        public String toStored(Boolean value) {
            return value ? "1" : "0";
        }

        @Override
        public Boolean toJava(String stored) {
            return stored.equals("1");
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(Types.text(100)).hasToString("TEXT(100)");
        assertThat(Types.decimal(10, 2)).hasToString("DECIMAL(10, 2)");
        assertThat(Types.BIGINT).hasToString("BIGINT");
        assertThat(Types.bigInteger(9).precision()).isEqualTo(9);
        assertThat(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()).length())
                .isEqualTo(255);
    }
}
