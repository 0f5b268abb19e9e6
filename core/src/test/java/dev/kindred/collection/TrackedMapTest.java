package dev.kindred.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.SessionStateException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A map whose keys are an attribute of its elements: what it has beyond {@code java.util.Map}. */
class TrackedMapTest {

    private final Sample author = Sample.author();
    private final Map<String, Sample> books = author.map(Kind.MAP);
    private final Sample emma = Sample.book("Emma");
    private final Sample sequel = Sample.book("Emma");
    private final Sample persuasion = Sample.book("Persuasion");

    @Test
    void aKeyIsItsElementsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.put("Sanditon", emma))
                .withMessage("Cannot put Book(Emma) into Author.booksByTitle under the key Sanditon:"
                        + " its key Book.title is Emma. Put it under that one.");

        assertThat(books).isEmpty();
        assertThat(emma.author(Kind.MAP)).isNull();
    }

    @Test
    void anElementWithoutAKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.put("Sanditon", unnamed()))
                .withMessage("Cannot put Book(null) into Author.booksByTitle under the key Sanditon:"
                        + " its key Book.title is not set. Set it first.");
    }

    @Test
    void aKeyThatWasNotReadIsLoaded() {
        Sample written = unnamed();
        RecordingTracker tracker = new RecordingTracker();
        tracker.willLoad(SampleType.TITLE, "Sanditon");
        written.kindredTracker(tracker);

        books.put("Sanditon", written);

        assertThat(tracker.loads()).isEqualTo(1);
        assertThat(books).containsExactly(entry("Sanditon", written));
    }

    @Test
    void nullAndStrangersAreRefused() {
        Map<String, Object> raw = raw();

        assertThatNullPointerException()
                .isThrownBy(() -> books.put("Emma", null))
                .withMessage("an element of Author.booksByTitle");
        assertThatNullPointerException()
                .isThrownBy(() -> books.put(null, emma))
                .withMessage("a key of Author.booksByTitle");
        assertThatExceptionOfType(SessionStateException.class)
                .isThrownBy(() -> raw.put("Emma", "Emma"))
                .withMessageStartingWith("Cannot put java.lang.String into Author.booksByTitle");
        assertThat(books).isEmpty();
    }

    @Test
    void anElementSendsAwayWhoeverHadItsKey() {
        books.put("Emma", emma);

        assertThat(books.put("Emma", sequel)).isSameAs(emma);

        assertThat(books).containsExactly(entry("Emma", sequel));
        assertThat(emma.author(Kind.MAP)).isNull();
        assertThat(sequel.author(Kind.MAP)).isSameAs(author);
    }

    @Test
    void aKeyThatChangesDoesNotMoveItsElement() {
        books.put("Emma", emma);

        emma.title("Emma Woodhouse");

        assertThat(books).containsExactly(entry("Emma", emma));
    }

    @Test
    void anElementUnderTwoKeysLeavesWithTheLastOfThem() {
        books.put("Emma", emma);
        emma.title("Emma Woodhouse");
        books.put("Emma Woodhouse", emma);

        books.remove("Emma");
        assertThat(emma.author(Kind.MAP)).isSameAs(author);
        assertThat(author.collection(Kind.MAP).known()).containsExactly(emma);

        books.remove("Emma Woodhouse");
        assertThat(emma.author(Kind.MAP)).isNull();
    }

    @Test
    void anElementThatComesFromTheOtherSideHasItsOwnKey() {
        emma.author(Kind.MAP, author);

        assertThat(books).containsExactly(entry("Emma", emma));
        emma.author(Kind.MAP, null);
        assertThat(books).isEmpty();
    }

    @Test
    void anElementThatComesFromTheOtherSideSendsAwayWhoeverHadItsKey() {
        books.put("Emma", emma);

        sequel.author(Kind.MAP, author);

        assertThat(books).containsExactly(entry("Emma", sequel));
        assertThat(emma.author(Kind.MAP)).isNull();
    }

    @Test
    void anElementWithoutAKeyDoesNotComeFromTheOtherSide() {
        Sample unnamed = unnamed();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> unnamed.author(Kind.MAP, author))
                .withMessage("Cannot put Book(null) into Author.booksByTitle: its key Book.title is not set."
                        + " Set it first.");
        assertThat(unnamed.author(Kind.MAP)).isNull();
        assertThat(books).isEmpty();
    }

    @Test
    void twoLoadedElementsOfOneKeyAreRefused() {
        RecordingTracker.on(author, Kind.MAP, emma, sequel);

        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(books::size)
                .withMessage("Cannot load Author.booksByTitle: Book(Emma) and Book(Emma) both have the key Emma."
                        + " Make Book.title differ among the elements of one map, or map a List or a Set.");
        assertThat(author.kindredIsLoaded(Kind.MAP.attribute())).isFalse();
    }

    @Test
    void aLoadedElementWithoutAKeyIsRefused() {
        RecordingTracker.on(author, Kind.MAP, Sample.book(null));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(books::size)
                .withMessage("Cannot load Author.booksByTitle: the key Book.title of Book(null) is null."
                        + " Set it, or map a List or a Set.");
    }

    @Test
    void aStaleMapSendsNobodyAway() {
        RecordingTracker.on(author, Kind.MAP, emma);
        assertThat(books).hasSize(1);
        emma.loaded(SampleType.reference(Kind.MAP), author);
        author.kindredMarkLoaded(Kind.MAP.attribute(), false);
        author.kindredStale(0, 1L << Kind.MAP.attribute());

        sequel.author(Kind.MAP, author);

        assertThat(emma.author(Kind.MAP)).isSameAs(author);
        assertThat(author.collection(Kind.MAP).known()).containsExactly(sequel);
    }

    @Test
    void anEntrySetsAnotherElementOfItsKey() {
        books.put("Emma", emma);
        Map.Entry<String, Sample> entry = books.entrySet().iterator().next();

        assertThat(entry.setValue(sequel)).isSameAs(emma);

        assertThat(entry.getValue()).isSameAs(sequel);
        assertThat(emma.author(Kind.MAP)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> entry.setValue(persuasion));
        books.clear();
        assertThatIllegalStateException().isThrownBy(() -> entry.setValue(emma));
    }

    @Test
    void anAssignedMapIsCopied() {
        books.put("Emma", emma);
        Map<String, Sample> given = new LinkedHashMap<>(Map.of("Persuasion", persuasion));

        BothSides.replaceEntries(author, Kind.MAP.attribute(), given);
        given.clear();

        assertThat(author.map(Kind.MAP)).isSameAs(books).containsExactly(entry("Persuasion", persuasion));
        assertThat(emma.author(Kind.MAP)).isNull();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<String, Object> raw() {
        return (Map) books;
    }

    private static Sample unnamed() {
        Sample book = Sample.book(null);
        book.kindredMarkLoaded(SampleType.TITLE, false);
        return book;
    }
}
