package dev.kindred.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list that keeps the place of each element in the element itself. */
class OrderedListTest {

    private static final int SHELF = Kind.ORDERED_LIST.attribute();

    private final RecordingTracker books = new RecordingTracker();
    private final Sample author = Sample.author();
    private final List<Sample> shelf = author.list(Kind.ORDERED_LIST);

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void eachChangeNumbersWhatMoved(String name, Consumer<List<Sample>> change, List<String> renumbered) {
        RecordingTracker.on(author, Kind.ORDERED_LIST, book("a", 0), book("b", 1), book("c", 2));

        change.accept(shelf);

        assertThat(shelf)
                .extracting(Sample::place)
                .doesNotHaveDuplicates()
                .isSorted()
                .first()
                .isEqualTo(0);
        assertThat(shelf.stream()
                        .filter(book -> book.kindredIsDirty(SampleType.PLACE))
                        .map(Sample::toString))
                .containsExactlyElementsOf(renumbered);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("add", books -> books.add(Sample.book("d"))),
                change("add in front", books -> books.add(0, Sample.book("d")), "Book(a)", "Book(b)", "Book(c)"),
                change("addAll", books -> books.addAll(2, List.of(Sample.book("d"), Sample.book("e"))), "Book(c)"),
                change("set", books -> books.set(1, Sample.book("d"))),
                change("remove", books -> books.remove(1), "Book(c)"),
                change("remove the last", books -> books.remove(2)),
                change("removeIf", books -> books.removeIf(book -> book.place().equals(0)), "Book(b)", "Book(c)"),
                change("swap", books -> Collections.swap(books, 1, 2), "Book(c)", "Book(b)"),
                change("sort", books -> books.sort(backwards()), "Book(c)", "Book(a)"),
                change("sort as it is", books -> books.sort(backwards().reversed())),
                change("subList's sort", books -> books.subList(1, 3).sort(backwards()), "Book(c)", "Book(b)"),
                change(
                        "iterator's remove",
                        books -> books.removeIf(book -> book == books.get(0)),
                        "Book(b)",
                        "Book(c)"));
    }

    @Test
    void anElementFromTheOtherSideGetsTheNextNumber() {
        shelf.add(book("a", 0));
        Sample next = book("b", 7);

        next.author(Kind.ORDERED_LIST, author);

        assertThat(next.place()).isEqualTo(1);
    }

    @Test
    void theRestMovesUpWhenAnElementLeavesFromTheOtherSide() {
        Sample first = book("a", 0);
        Sample second = book("b", 1);
        shelf.addAll(List.of(first, second));

        first.author(Kind.ORDERED_LIST, null);

        assertThat(second.place()).isEqualTo(0);
        assertThat(first.place()).isEqualTo(0);
    }

    @Test
    void anElementThatComesToAListNotLoadedKeepsItsNumber() {
        RecordingTracker.on(author, Kind.ORDERED_LIST);
        Sample book = book("b", 7);

        book.author(Kind.ORDERED_LIST, author);

        assertThat(book.place()).isEqualTo(7);
    }

    @Test
    void anElementThatComesToAStaleListKeepsItsNumber() {
        RecordingTracker.on(author, Kind.ORDERED_LIST, book("a", 0));
        assertThat(shelf).hasSize(1);
        author.kindredMarkLoaded(SHELF, false);
        author.kindredStale(0, 1L << SHELF);
        Sample book = book("b", 7);

        book.author(Kind.ORDERED_LIST, author);

        assertThat(book.place()).isEqualTo(7);
        assertThat(author.collection(Kind.ORDERED_LIST).known()).hasSize(2);
    }

    @Test
    void whatALoadFindsIsNotNumbered() {
        RecordingTracker.on(author, Kind.ORDERED_LIST, book("a", 3), book("b", 5));

        assertThat(shelf).extracting(Sample::place).containsExactly(3, 5);
        assertThat(books.events()).isEmpty();
    }

    @Test
    void gapsInFrontOfAChangeAreClosed() {
        RecordingTracker.on(author, Kind.ORDERED_LIST, book("a", 3), book("b", 5));

        shelf.add(Sample.book("c"));

        assertThat(shelf).extracting(Sample::place).containsExactly(0, 1, 2);
        assertThat(books.events()).containsExactly("changing place", "changing place");
    }

    @Test
    void aListOfANewAuthorIsNumbered() {
        shelf.addAll(List.of(Sample.book("a"), Sample.book("b")));
        shelf.add(0, Sample.book("c"));

        assertThat(shelf).extracting(Sample::place).containsExactly(0, 1, 2);
        assertThat(author.kindredIsLoaded(SHELF)).isTrue();
    }

    private Sample book(String title, int place) {
        Sample book = Sample.book(title).loaded(SampleType.PLACE, place);
        book.kindredTracker(books);
        return book;
    }

    private static Comparator<Sample> backwards() {
        return Comparator.comparing(Sample::toString).reversed();
    }

    private static Arguments change(String name, Consumer<List<Sample>> change, String... renumbered) {
        return Arguments.of(name, change, List.of(renumbered));
    }
}
