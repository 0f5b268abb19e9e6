package dev.kindred.it;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kindred.exception.SessionStateException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A relationship's list is a {@code java.util.List}: row K23, without a database. */
class ListContractTest {

    private final Writer writer = WRITER.create().name("Eliot");
    private final Writer other = WRITER.create().name("Woolf");
    private final Novel romola = NOVEL.create().title("Romola").writer(writer);
    private final Novel adam = NOVEL.create().title("Adam Bede").writer(writer);
    private final Novel silas = NOVEL.create().title("Silas Marner").writer(writer);
    private final List<Novel> novels = writer.novels();

    @Test
    void anOwnerHasOneListForLife() {
        writer.novels(List.of(silas));

        assertThat(writer.novels()).isSameAs(novels).containsExactly(silas);
    }

    @Test
    void anElementIsPutInAtItsIndex() {
        Novel felix = NOVEL.create().title("Felix Holt");

        novels.add(1, felix);

        assertThat(novels).containsExactly(romola, felix, adam, silas);
        assertThat(felix.writer()).isSameAs(writer);
    }

    @Test
    void anIndexOutOfRangeChangesNothing() {
        Novel felix = NOVEL.create().title("Felix Holt");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> novels.add(4, felix));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> novels.addAll(4, List.of(felix)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> novels.remove(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> novels.set(3, felix));

        assertThat(novels).containsExactly(romola, adam, silas);
        assertThat(felix.writer()).isNull();
    }

    @Test
    void anIteratorTakesItsElementOut() {
        Iterator<Novel> iterator = novels.iterator();
        iterator.next();
        iterator.remove();

        assertThat(iterator.next()).isSameAs(adam);
        assertThat(novels).containsExactly(adam, silas);
        assertThat(romola.writer()).isNull();
    }

    @Test
    void aListIteratorPutsInAndReplaces() {
        Novel felix = NOVEL.create().title("Felix Holt");
        Novel daniel = NOVEL.create().title("Daniel Deronda");
        ListIterator<Novel> iterator = novels.listIterator(1);
        iterator.add(felix);
        iterator.next();
        iterator.set(daniel);

        assertThat(novels).containsExactly(romola, felix, daniel, silas);
        assertThat(List.of(felix, daniel)).allMatch(novel -> novel.writer() == writer);
        assertThat(adam.writer()).isNull();
    }

    @Test
    void aPartOfTheListIsTheListItself() {
        novels.subList(0, 2).clear();

        assertThat(novels).containsExactly(silas);
        assertThat(List.of(romola, adam)).allMatch(novel -> novel.writer() == null);
    }

    @Test
    void sortingTurnsNoReference() {
        novels.sort((left, right) -> left.title().compareTo(right.title()));
        assertThat(novels).containsExactly(adam, romola, silas);

        Collections.reverse(novels);
        assertThat(novels).containsExactly(silas, romola, adam);
        assertThat(novels).allMatch(novel -> novel.writer() == writer);
    }

    @Test
    void elementsAreTakenOutByConditionAndBySet() {
        assertThat(novels.removeIf(novel -> novel == adam)).isTrue();
        assertThat(novels.retainAll(List.of(silas))).isTrue();
        assertThat(novels.removeAll(List.of(romola))).isFalse();

        assertThat(novels).containsExactly(silas);
        assertThat(List.of(romola, adam)).allMatch(novel -> novel.writer() == null);
    }

    @Test
    void elementsAreReplacedByFunction() {
        Novel felix = NOVEL.create().title("Felix Holt");

        novels.replaceAll(novel -> novel == adam ? felix : novel);

        assertThat(novels).containsExactly(romola, felix, silas);
        assertThat(felix.writer()).isSameAs(writer);
        assertThat(adam.writer()).isNull();
    }

    @Test
    void theListEqualsAnyListOfTheSameElements() {
        List<Novel> same = List.of(romola, adam, silas);

        assertThat(novels.equals(same)).isTrue();
        assertThat(same.equals(novels)).isTrue();
        assertThat(novels.hashCode()).isEqualTo(same.hashCode());
        assertThat(novels.equals(List.of(adam, romola, silas))).isFalse();
    }

    @Test
    void anOpenIteratorNoticesAChangeFromTheOtherSide() {
        Iterator<Novel> iterator = novels.iterator();
        iterator.next();

        romola.writer(other);

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(iterator::next);
    }

    @Test
    void aLoopThatMovesTheElementsItVisitsIsTold() {
        assertThatExceptionOfType(ConcurrentModificationException.class)
                .isThrownBy(() -> novels.forEach(novel -> other.novels().add(novel)));
    }

    @Test
    void aWholeListMovesAtOnce() {
        other.novels().addAll(novels);

        assertThat(novels).isEmpty();
        assertThat(other.novels()).containsExactly(romola, adam, silas);
    }

    @Test
    void noNullEntersTheList() {
        List<Novel> withNull = Arrays.asList(adam, null);

        assertThatNullPointerException().isThrownBy(() -> novels.add(null)).withMessageContaining("Writer.novels");
        assertThatNullPointerException().isThrownBy(() -> novels.set(0, null));
        assertThatNullPointerException().isThrownBy(() -> novels.addAll(withNull));
        assertThatNullPointerException().isThrownBy(() -> novels.replaceAll(novel -> null));
        assertThatNullPointerException()
                .isThrownBy(() -> writer.novels(withNull))
                .withMessageContaining("Writer.novels");

        assertThat(novels).containsExactly(romola, adam, silas).doesNotContainNull();
        assertThat(novels.contains(null)).isFalse();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a careless cast lets through
    void noObjectOfAnotherClassEntersTheList() {
        List raw = novels;

        assertThatExceptionOfType(SessionStateException.class)
                .isThrownBy(() -> raw.add(other))
                .withMessageContaining("Writer.novels")
                .withMessageContaining("Novel");
        assertThatExceptionOfType(SessionStateException.class).isThrownBy(() -> raw.addAll(List.of(adam, "Romola")));

        assertThat(novels).containsExactly(romola, adam, silas);
    }

    /** What a list does by chance is what an array list does, and each element refers to the owner while it is in. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySequenceOfOperationsDoesWhatAnArrayListDoes(long seed) {
        Random random = new Random(seed);
        List<Novel> stock = IntStream.range(0, 8)
                .mapToObj(i -> NOVEL.create().title("N" + i))
                .toList();
        Writer owner = WRITER.create();
        List<Novel> plain = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Function<List<Novel>, Object> operation = operation(random, stock, plain.size());

            Object expected = outcome(operation, plain);

            assertThat(outcome(operation, owner.novels())).isEqualTo(expected);
            assertThat(owner.novels()).isEqualTo(plain);
            assertThat(stock).allMatch(novel -> (novel.writer() == owner) == plain.contains(novel));
        }
    }

    private static Object outcome(Function<List<Novel>, Object> operation, List<Novel> list) {
        try {
            return operation.apply(list);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static Function<List<Novel>, Object> operation(Random random, List<Novel> stock, int size) {
        Novel novel = stock.get(random.nextInt(stock.size()));
        Novel second = stock.get(random.nextInt(stock.size()));
        int index = random.nextInt(size + 2) - 1;
        int end = Math.min(size, Math.max(index, 0) + random.nextInt(3));
        return switch (random.nextInt(14)) {
            case 0, 1 -> list -> list.add(novel);
            case 2 -> list -> done(() -> list.add(index, novel));
            case 3 -> list -> list.addAll(index, List.of(novel, second));
            case 4 -> list -> list.set(index, novel);
            case 5 -> list -> list.remove(index);
            case 6 -> list -> list.remove(novel);
            case 7 -> list -> list.removeIf(one -> one == novel || one == second);
            case 8 -> list -> done(() -> list.replaceAll(one -> one == novel ? second : one));
            case 9 -> list -> done(() -> list.subList(index, end).clear());
            case 10 -> list -> list.subList(index, end).add(novel);
            case 11 -> list -> done(() -> Collections.swap(list, index, end));
            case 12 -> list -> list.size() < 12 || list.retainAll(stock.subList(0, 4));
            default ->
                list -> done(() -> list.sort((left, right) -> left.title().compareTo(right.title())));
        };
    }

    private static Object done(Runnable operation) {
        operation.run();
        return "done";
    }
}
