package dev.kindred.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a session is told by each operation on a collection of a written author, in order. It holds the books a, b and c, which
 * the first thing that happens to it loads.
 */
class CollectionEventsTest {

    private static final Sample A = Sample.book("a");
    private static final Sample B = Sample.book("b");
    private static final Sample C = Sample.book("c");
    private static final Sample D = Sample.book("d");
    private static final Sample E = Sample.book("e");
    private static final Sample OTHER_A = Sample.book("a");

    private record Operation(Kind kind, String name, Consumer<Sample> action, List<String> events) {
        @Override
        public String toString() {
            return kind.attributeName() + ": " + name;
        }
    }

    @BeforeEach
    void noBookHasAnAuthor() {
        List.of(A, B, C, D, E, OTHER_A).forEach(Sample::forgetAuthors);
    }

    @ParameterizedTest
    @MethodSource({"reads", "ofLists", "ofSets", "ofMaps", "ofViewsOfMaps"})
    void aSessionIsTold(Operation operation) {
        Sample author = Sample.author();
        RecordingTracker tracker = RecordingTracker.on(author, operation.kind(), A, B, C);

        operation.action().accept(author);

        assertThat(tracker.events())
                .startsWith("load")
                .filteredOn(event -> !event.equals("load"))
                .isEqualTo(operation.events());
        assertThat(tracker.loads()).isEqualTo(1);
    }

    static Stream<Operation> reads() {
        return Stream.of(Kind.LIST, Kind.SET, Kind.MAP)
                .flatMap(kind -> Stream.of(
                        read(kind, "size", Collection::size),
                        read(kind, "isEmpty", Collection::isEmpty),
                        read(kind, "contains", books -> books.contains(B)),
                        read(kind, "containsAll", books -> books.containsAll(List.of(A, B))),
                        read(kind, "iterator", books -> books.iterator().next()),
                        read(kind, "stream", books -> books.stream().toList()),
                        read(kind, "spliterator", books -> books.spliterator().tryAdvance(book -> {})),
                        read(
                                kind,
                                "spliterator's size",
                                books -> books.spliterator().getExactSizeIfKnown()),
                        read(kind, "trySplit", books -> books.spliterator().trySplit()),
                        read(kind, "toArray", books -> books.toArray(new Sample[0])),
                        read(kind, "toString", Object::toString)));
    }

    static Stream<Operation> ofLists() {
        return Stream.of(
                readList("get", books -> books.get(2)),
                readList("indexOf", books -> books.indexOf(B)),
                readList("lastIndexOf", books -> books.lastIndexOf(B)),
                readList("listIterator", books -> books.listIterator(1).previous()),
                readList("subList", books -> books.subList(1, 2).size()),
                readList("hashCode", Object::hashCode),
                readList("equals", books -> books.equals(List.of(A, B, C))),
                list("forEach", books -> books.forEach(book -> {})),
                list("add", books -> books.add(D), "linking Book(d)", "changing", "entered Book(d)"),
                list("add at", books -> books.add(0, D), "linking Book(d)", "changing", "entered Book(d)"),
                list("add once more", books -> books.add(A), "linking Book(a)", "changing"),
                list("set", books -> books.set(0, D), "linking Book(d)", "changing", "left Book(a)", "entered Book(d)"),
                list("set the same", books -> books.set(0, A)),
                list("remove at", books -> books.remove(1), "changing", "left Book(b)"),
                list("remove", books -> books.remove(B), "changing", "left Book(b)"),
                list("remove a stranger", books -> books.remove(D)),
                list("iterator's remove", books -> removeFirst(books.iterator()), "changing", "left Book(a)"),
                list(
                        "list iterator's set",
                        books -> first(books).set(D),
                        "linking Book(d)",
                        "changing",
                        "left Book(a)",
                        "entered Book(d)"),
                list(
                        "list iterator's add",
                        books -> first(books).add(D),
                        "linking Book(d)",
                        "changing",
                        "entered Book(d)"),
                list(
                        "addAll",
                        books -> books.addAll(1, List.of(D, E, D)),
                        "linking Book(d)",
                        "linking Book(e)",
                        "changing",
                        "entered Book(d)",
                        "entered Book(e)"),
                list("addAll of nothing", books -> books.addAll(List.of())),
                list("removeAll", books -> books.removeAll(Set.of(C, A)), "changing", "left Book(a)", "left Book(c)"),
                list("retainAll", books -> books.retainAll(Set.of(A)), "changing", "left Book(b)", "left Book(c)"),
                list("removeIf", books -> books.removeIf(book -> book == B), "changing", "left Book(b)"),
                list("removeIf of nobody", books -> books.removeIf(book -> false)),
                list("clear", List::clear, "changing", "left Book(a)", "left Book(b)", "left Book(c)"),
                list("sort", books -> books.sort(backwards())),
                list("Collections.sort", books -> Collections.sort(books, backwards())),
                list("replaceAll in another order", books -> books.replaceAll(turned(A, B)), "changing"),
                list(
                        "replaceAll",
                        books -> books.replaceAll(turned(A, D)),
                        "linking Book(d)",
                        "changing",
                        "left Book(a)",
                        "entered Book(d)"),
                list("subList's sort", books -> books.subList(0, 2).sort(backwards())),
                list("subList's replaceAll", books -> books.subList(0, 2).replaceAll(turned(A, B)), "changing"),
                list(
                        "subList's clear",
                        books -> books.subList(1, 3).clear(),
                        "changing",
                        "left Book(b)",
                        "left Book(c)"),
                list(
                        "subList's addAll",
                        books -> books.subList(1, 2).addAll(List.of(D, E)),
                        "linking Book(d)",
                        "linking Book(e)",
                        "changing",
                        "entered Book(d)",
                        "entered Book(e)"),
                list(
                        "subList's removeIf",
                        books -> books.subList(1, 3).removeIf(book -> true),
                        "changing",
                        "left Book(b)",
                        "left Book(c)"),
                new Operation(
                        Kind.LIST,
                        "assignment",
                        author -> assign(author, Kind.LIST, List.of(C, D)),
                        List.of("linking Book(d)", "changing", "left Book(a)", "left Book(b)", "entered Book(d)")),
                new Operation(
                        Kind.LIST,
                        "assignment of the same",
                        author -> assign(author, Kind.LIST, List.of(A, B, C)),
                        List.of()),
                new Operation(Kind.VIEW, "add", author -> author.list(Kind.VIEW).add(D), List.of()),
                new Operation(
                        Kind.VIEW, "clear", author -> author.list(Kind.VIEW).clear(), List.of()));
    }

    static Stream<Operation> ofSets() {
        return Stream.of(
                readSet("hashCode", Object::hashCode),
                readSet("equals", books -> books.equals(Set.of(A, B, C))),
                set("forEach", books -> books.forEach(book -> {})),
                set("add", books -> books.add(D), "linking Book(d)", "changing", "entered Book(d)"),
                set("add once more", books -> books.add(A)),
                set("remove", books -> books.remove(B), "changing", "left Book(b)"),
                set("remove a stranger", books -> books.remove(D)),
                set("iterator's remove", books -> removeFirst(books.iterator()), "changing", "left Book(a)"),
                set(
                        "addAll",
                        books -> books.addAll(List.of(D, A, E)),
                        "linking Book(d)",
                        "linking Book(e)",
                        "changing",
                        "entered Book(d)",
                        "entered Book(e)"),
                set("removeAll", books -> books.removeAll(List.of(C, A)), "changing", "left Book(a)", "left Book(c)"),
                set("retainAll", books -> books.retainAll(List.of(A)), "changing", "left Book(b)", "left Book(c)"),
                set("removeIf", books -> books.removeIf(book -> book == B), "changing", "left Book(b)"),
                set("clear", Set::clear, "changing", "left Book(a)", "left Book(b)", "left Book(c)"),
                new Operation(
                        Kind.SET,
                        "assignment",
                        author -> assign(author, Kind.SET, List.of(C, D)),
                        List.of("linking Book(d)", "changing", "left Book(a)", "left Book(b)", "entered Book(d)")),
                new Operation(
                        Kind.SET,
                        "assignment of the same",
                        author -> assign(author, Kind.SET, List.of(B, C, A)),
                        List.of()));
    }

    static Stream<Operation> ofMaps() {
        return Stream.of(
                readMap("get", books -> books.get("a")),
                readMap("containsKey", books -> books.containsKey("a")),
                readMap("containsValue", books -> books.containsValue(A)),
                readMap("getOrDefault", books -> books.getOrDefault("x", A)),
                readMap("hashCode", Object::hashCode),
                readMap("equals", books -> books.equals(Map.of())),
                map("forEach", books -> books.forEach((key, book) -> {})),
                map("put", books -> books.put("d", D), "linking Book(d)", "changing", "entered Book(d)"),
                map("put the same", books -> books.put("a", A)),
                map(
                        "put another",
                        books -> books.put("a", OTHER_A),
                        "linking Book(a)",
                        "changing",
                        "left Book(a)",
                        "entered Book(a)"),
                map(
                        "putIfAbsent",
                        books -> books.putIfAbsent("d", D),
                        "linking Book(d)",
                        "changing",
                        "entered Book(d)"),
                map("putIfAbsent of one present", books -> books.putIfAbsent("a", OTHER_A)),
                map(
                        "computeIfAbsent",
                        books -> books.computeIfAbsent("d", Sample::book),
                        "linking Book(d)",
                        "changing",
                        "entered Book(d)"),
                map("merge", books -> books.merge("b", B, (old, next) -> null), "changing", "left Book(b)"),
                map("remove", books -> books.remove("b"), "changing", "left Book(b)"),
                map("remove a stranger", books -> books.remove("x")),
                map(
                        "replace",
                        books -> books.replace("a", OTHER_A),
                        "linking Book(a)",
                        "changing",
                        "left Book(a)",
                        "entered Book(a)"),
                map(
                        "replaceAll",
                        books -> books.replaceAll((key, book) -> book == A ? OTHER_A : book),
                        "linking Book(a)",
                        "changing",
                        "left Book(a)",
                        "entered Book(a)"),
                map(
                        "putAll",
                        books -> books.putAll(Map.of("d", D, "a", A)),
                        "linking Book(d)",
                        "changing",
                        "entered Book(d)"),
                map("clear", Map::clear, "changing", "left Book(a)", "left Book(b)", "left Book(c)"),
                new Operation(
                        Kind.MAP,
                        "assignment",
                        author -> assign(author, Map.of("d", D, "c", C)),
                        List.of("linking Book(d)", "changing", "left Book(a)", "left Book(b)", "entered Book(d)")),
                new Operation(
                        Kind.MAP,
                        "assignment of the same",
                        author -> assign(author, Map.of("a", A, "b", B, "c", C)),
                        List.of()));
    }

    static Stream<Operation> ofViewsOfMaps() {
        return Stream.of(
                map("keys' remove", books -> books.keySet().remove("b"), "changing", "left Book(b)"),
                map(
                        "keys' iterator's remove",
                        books -> removeFirst(books.keySet().iterator()),
                        "changing",
                        "left Book(a)"),
                map(
                        "keys' removeAll",
                        books -> books.keySet().removeAll(List.of("a", "x")),
                        "changing",
                        "left Book(a)"),
                map(
                        "keys' retainAll",
                        books -> books.keySet().retainAll(Set.of("a")),
                        "changing",
                        "left Book(b)",
                        "left Book(c)"),
                map(
                        "keys' clear",
                        books -> books.keySet().clear(),
                        "changing",
                        "left Book(a)",
                        "left Book(b)",
                        "left Book(c)"),
                map("values' remove", books -> books.values().remove(B), "changing", "left Book(b)"),
                map(
                        "values' removeIf",
                        books -> books.values().removeIf(book -> book != B),
                        "changing",
                        "left Book(a)",
                        "left Book(c)"),
                map(
                        "values' retainAll",
                        books -> books.values().retainAll(Set.of(B)),
                        "changing",
                        "left Book(a)",
                        "left Book(c)"),
                map("entries' remove", books -> books.entrySet().remove(Map.entry("b", B)), "changing", "left Book(b)"),
                map(
                        "entries' removeIf",
                        books -> books.entrySet().removeIf(entry -> entry.getValue() == C),
                        "changing",
                        "left Book(c)"),
                map(
                        "entry's setValue",
                        books -> books.entrySet().iterator().next().setValue(OTHER_A),
                        "linking Book(a)",
                        "changing",
                        "left Book(a)",
                        "entered Book(a)"),
                readMap("keys' stream", books -> books.keySet().stream().toList()));
    }

    private static Operation read(Kind kind, String name, Function<Collection<Sample>, Object> question) {
        return new Operation(
                kind,
                name,
                author -> {
                    Object unused = question.apply(
                            switch (kind) {
                                case SET -> author.set(kind);
                                case MAP -> author.map(kind).values();
                                default -> author.list(kind);
                            });
                },
                List.of());
    }

    private static Operation readList(String name, Function<List<Sample>, Object> question) {
        return read(Kind.LIST, name, books -> question.apply((List<Sample>) books));
    }

    private static Operation readSet(String name, Function<Set<Sample>, Object> question) {
        return read(Kind.SET, name, books -> question.apply((Set<Sample>) books));
    }

    private static Operation readMap(String name, Function<Map<String, Sample>, Object> question) {
        return map(name, books -> {
            Object unused = question.apply(books);
        });
    }

    private static Operation list(String name, Consumer<List<Sample>> action, String... events) {
        return new Operation(Kind.LIST, name, author -> action.accept(author.list(Kind.LIST)), List.of(events));
    }

    private static Operation set(String name, Consumer<Set<Sample>> action, String... events) {
        return new Operation(Kind.SET, name, author -> action.accept(author.set(Kind.SET)), List.of(events));
    }

    private static Operation map(String name, Consumer<Map<String, Sample>> action, String... events) {
        return new Operation(Kind.MAP, name, author -> action.accept(author.map(Kind.MAP)), List.of(events));
    }

    private static void assign(Sample author, Kind kind, List<Sample> books) {
        BothSides.replace(author, kind.attribute(), books);
    }

    private static void assign(Sample author, Map<String, Sample> books) {
        BothSides.replaceEntries(author, Kind.MAP.attribute(), books);
    }

    private static void removeFirst(Iterator<?> books) {
        books.next();
        books.remove();
    }

    private static ListIterator<Sample> first(List<Sample> books) {
        ListIterator<Sample> iterator = books.listIterator();
        iterator.next();
        return iterator;
    }

    private static Comparator<Sample> backwards() {
        return Comparator.comparing(Sample::toString).reversed();
    }

    private static UnaryOperator<Sample> turned(Sample one, Sample other) {
        return book -> book == one ? other : book == other ? one : book;
    }
}
