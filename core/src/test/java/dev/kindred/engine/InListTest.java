package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.InList;
import dev.kindred.sql.Library;
import dev.kindred.sql.ListParameter;
import dev.kindred.sql.Select;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InListTest {

    private static Engine withAuthors(Backend backend, int count) {
        Engine engine = backend.open();
        engine.createAll(Library.metaData());
        try (SqlConnection connection = engine.connect()) {
            connection.batch(
                    ADD_AUTHOR,
                    IntStream.range(0, count)
                            .mapToObj(i -> new Object[] {"author " + i})
                            .toList());
            connection.commit();
        }
        return engine;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void findsAmongAnyNumberOfValues(Backend backend) {
        try (Engine engine = withAuthors(backend, 20);
                SqlConnection connection = engine.connect()) {
            for (int size : new int[] {0, 1, 2, 3, 4, 5, 999, 1_000, 1_001, 100_000}) {
                List<Long> keys = LongStream.rangeClosed(1, size).boxed().toList();

                assertThat(connection.list(select(AUTHOR_ID).from(AUTHORS).where(AUTHOR_ID.in(keys))))
                        .hasSize(Math.min(size, 20));
                assertThat(connection.list(select(AUTHOR_ID).from(AUTHORS).where(not(AUTHOR_ID.in(keys)))))
                        .hasSize(20 - Math.min(size, 20));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void findsAmongManyTexts(Backend backend) {
        try (Engine engine = withAuthors(backend, 20);
                SqlConnection connection = engine.connect()) {
            List<String> names =
                    IntStream.range(0, 100_000).mapToObj(i -> "author " + i).toList();

            assertThat(connection.list(select(NAME).from(AUTHORS).where(NAME.in(names))))
                    .hasSize(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesTheListWithEachRun(Backend backend) {
        try (Engine engine = withAuthors(backend, 20);
                SqlConnection connection = engine.connect()) {
            Select<Long> among = select(AUTHOR_ID)
                    .from(AUTHORS)
                    .where(new InList(AUTHOR_ID, ListParameter.argument(Types.BIGINT, 0)));

            assertThat(connection.list(among, List.of(3L))).containsExactly(3L);
            assertThat(connection.list(among, List.of())).isEmpty();
            assertThat(connection.list(among, List.of(3L, 4L, 5L, 6L, 77L))).containsExactlyInAnyOrder(3L, 4L, 5L, 6L);
        }
    }
}
