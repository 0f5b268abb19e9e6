package dev.kindred.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row K23 for lists, sets and the elements of maps alike. */
class CollectionContractTest {

    private final Sample author = Sample.author();
    private final Sample other = Sample.author();
    private final Sample emma = Sample.book("Emma");
    private final Sample persuasion = Sample.book("Persuasion");
    private final Sample sanditon = Sample.book("Sanditon");

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET"})
    void nullIsRefusedBeforeAnythingChanges(Kind kind) {
        Collection<Sample> books = elements(author, kind);
        books.add(emma);

        assertThatNullPointerException().isThrownBy(() -> books.add(null)).withMessage("an element of " + kind.path());
        assertThatNullPointerException().isThrownBy(() -> books.addAll(Arrays.asList(sanditon, null)));
        assertThatNullPointerException()
                .isThrownBy(() -> BothSides.replace(author, kind.attribute(), Arrays.asList(sanditon, null)));

        assertThat(books).containsExactly(emma);
        assertThat(sanditon.author(kind)).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET"})
    @SuppressWarnings({"unchecked", "rawtypes"})
    void whatIsNoElementIsRefused(Kind kind) {
        Collection<Object> books = (Collection) elements(author, kind);

        assertThatExceptionOfType(SessionStateException.class)
                .isThrownBy(() -> books.add("Emma"))
                .withMessage("Cannot put java.lang.String into " + kind.path()
                        + ": it is no Book that Kindred made. Make one with Book_'s create().");
        assertThatExceptionOfType(SessionStateException.class).isThrownBy(() -> books.addAll(List.of(emma, other)));

        assertThat(books).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void whatTheSessionRefusesLeavesAllAsItWas(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind, emma);
        tracker.willRefuse(sanditon);

        assertThatExceptionOfType(SessionStateException.class)
                .isThrownBy(() -> assign(kind, persuasion, sanditon))
                .withMessage("refused Book(Sanditon)");

        assertThat(elements(author, kind)).containsExactly(emma);
        assertThat(persuasion.author(kind)).isNull();
        assertThat(tracker.events()).containsExactly("load", "linking Book(Persuasion)");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void anElementHasOneAuthorOnly(Kind kind) {
        put(author, kind, emma);
        put(author, kind, persuasion);

        put(other, kind, emma);

        assertThat(elements(author, kind)).containsExactly(persuasion);
        assertThat(elements(other, kind)).containsExactly(emma);
        assertThat(emma.author(kind)).isSameAs(other);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aChangeFromTheOtherSideShowsAtOnce(Kind kind) {
        put(author, kind, emma);

        persuasion.author(kind, author);
        emma.author(kind, other);

        assertThat(elements(author, kind)).containsExactly(persuasion);
        assertThat(elements(other, kind)).containsExactly(emma);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aChangeFromTheOtherSideLoadsNothing(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind);

        emma.author(kind, author);
        emma.author(kind, null);

        assertThat(tracker.events()).containsExactly("changing", "entered from there Book(Emma)", "left Book(Emma)");
        assertThat(author.collection(kind).known()).isEmpty();
        assertThat(author.kindredIsLoaded(kind.attribute())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void anIteratorStopsWhenAChangeArrivesFromTheOtherSide(Kind kind) {
        put(author, kind, emma);
        put(author, kind, persuasion);
        Iterator<Sample> iterator = elements(author, kind).iterator();
        iterator.next();

        sanditon.author(kind, author);

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(iterator::next);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void anIteratorTakesEachElementOutOnce(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind, emma, persuasion);
        Iterator<Sample> iterator = elements(author, kind).iterator();
        iterator.next();
        iterator.remove();
        tracker.events().clear();
        author.kindredMarkDirty(kind.attribute(), false);

        assertThatIllegalStateException().isThrownBy(iterator::remove);

        assertThat(tracker.events()).isEmpty();
        assertThat(iterator.next()).isSameAs(persuasion);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void anIteratorStopsWhenTheElementsExpire(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind, emma, persuasion);
        Iterator<Sample> iterator = elements(author, kind).iterator();
        iterator.next();

        expire(kind);

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(iterator::next);
        assertThat(elements(author, kind)).hasSize(2);
        assertThat(tracker.loads()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aWalkOverElementsThatExpiredBeforeLoadsThemOnce(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind, emma, persuasion);
        Collection<Sample> books = elements(author, kind);
        assertThat(books).hasSize(2);
        expire(kind);

        assertThat(books.stream().toList()).containsExactly(emma, persuasion);
        expire(kind);
        assertThat(books.iterator().next()).isSameAs(emma);

        assertThat(tracker.loads()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aFilterThatChangesTheCollectionIsFoundOut(Kind kind) {
        put(author, kind, emma);

        assertThatExceptionOfType(ConcurrentModificationException.class)
                .isThrownBy(() -> elements(author, kind).removeIf(book -> {
                    sanditon.author(kind, author);
                    return true;
                }));

        assertThat(elements(author, kind)).containsExactly(emma, sanditon);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aStaleCollectionShowsChangesAndIsReadAnew(Kind kind) {
        RecordingTracker tracker = RecordingTracker.on(author, kind, emma);
        assertThat(elements(author, kind)).hasSize(1);
        expire(kind);
        author.kindredStale(0, 1L << kind.attribute());

        sanditon.author(kind, author);

        assertThat(author.collection(kind).known()).containsExactly(emma, sanditon);
        assertThat(elements(author, kind)).containsExactly(emma);
        assertThat(tracker.loads()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void whatAPendingAuthorHoldsIsComplete(Kind kind) {
        RecordingTracker.on(author, kind).status(Status.PENDING);

        emma.author(kind, author);

        assertThat(author.kindredIsLoaded(kind.attribute())).isTrue();
        assertThat(elements(author, kind)).containsExactly(emma);
    }

    @Test
    void aDuplicateLeavesWithItsLastOccurrence() {
        List<Sample> books = author.list(Kind.LIST);
        books.addAll(List.of(emma, persuasion, emma));

        books.remove(emma);
        assertThat(emma.author(Kind.LIST)).isSameAs(author);
        assertThat(author.collection(Kind.LIST).known()).containsExactly(persuasion, emma);

        books.remove(emma);
        assertThat(emma.author(Kind.LIST)).isNull();
    }

    @Test
    void aDuplicateThatTurnsAwayLeavesAltogether() {
        List<Sample> books = author.list(Kind.LIST);
        books.addAll(List.of(emma, persuasion, emma));

        emma.author(Kind.LIST, other);

        assertThat(books).containsExactly(persuasion);
        assertThat(other.list(Kind.LIST)).containsExactly(emma);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SET", "MAP"})
    void aStreamKnowsTheOrder(Kind kind) {
        put(author, kind, persuasion);
        put(author, kind, emma);

        assertThat(elements(author, kind).spliterator().hasCharacteristics(Spliterator.ORDERED | Spliterator.SIZED))
                .isTrue();
        assertThat(elements(author, kind).stream()).containsExactly(persuasion, emma);
    }

    @Test
    void aPartOfAPartChangesTheWholeList() {
        List<Sample> books = author.list(Kind.LIST);
        books.addAll(List.of(emma, persuasion, sanditon));
        List<Sample> part = books.subList(0, 3);

        part.subList(1, 3).remove(0);
        part.add(persuasion);

        assertThat(books).containsExactly(emma, sanditon, persuasion);
        assertThat(part).hasSize(3);
        books.remove(0);
        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(part::size);
    }

    @Test
    void aViewOnlyListTellsNobody() {
        RecordingTracker tracker = RecordingTracker.on(author, Kind.VIEW, emma);
        List<Sample> books = author.list(Kind.VIEW);

        books.add(sanditon);
        books.remove(emma);

        assertThat(books).containsExactly(sanditon);
        assertThat(tracker.events()).containsExactly("load");
    }

    private void expire(Kind kind) {
        author.collection(kind).expired();
        author.kindredMarkLoaded(kind.attribute(), false);
    }

    private void assign(Kind kind, Sample... books) {
        if (kind.isMap()) {
            Map<String, Sample> entries = new LinkedHashMap<>();
            List.of(books).forEach(book -> entries.put(book.title(), book));
            BothSides.replaceEntries(author, kind.attribute(), entries);
        } else {
            BothSides.replace(author, kind.attribute(), List.of(books));
        }
    }

    private static void put(Sample author, Kind kind, Sample book) {
        if (kind.isMap()) {
            author.map(kind).put(book.title(), book);
        } else {
            elements(author, kind).add(book);
        }
    }

    private static Collection<Sample> elements(Sample author, Kind kind) {
        return switch (kind) {
            case MAP, ONE_WAY_MAP -> author.map(kind).values();
            case SET, ONE_WAY_SET -> author.set(kind);
            default -> author.list(kind);
        };
    }
}
