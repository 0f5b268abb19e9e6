package dev.kindred.collection;

import com.google.common.collect.testing.Helpers;
import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.testers.ListListIteratorTester;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A relationship's list is a {@code java.util.List}, as Guava's suite for lists has it. */
class TrackedListSuiteTest {

    // Tries all sequences of six steps, which takes longer than all the other tests together: once is enough.
    private static final Method ALL_WALKS =
            Helpers.getMethod(ListListIteratorTester.class, "testListIterator_fullyModifiable");

    @TestFactory
    Stream<DynamicNode> aListOfANewAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_LIST, false), ALL_WALKS);
    }

    @TestFactory
    Stream<DynamicNode> aListOfAWrittenAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_LIST, true));
    }

    @TestFactory
    Stream<DynamicNode> aListKeptInStep() {
        return tests(new SuiteOwner(Kind.LIST, false), ALL_WALKS);
    }

    @TestFactory
    Stream<DynamicNode> aListWithPlaces() {
        return tests(new SuiteOwner(Kind.ORDERED_LIST, true), ALL_WALKS);
    }

    private static Stream<DynamicNode> tests(SuiteOwner owner, Method... suppressed) {
        return GuavaSuite.tests(
                ListTestSuiteBuilder.using(new Lists(owner))
                        .named(owner.named("list"))
                        .withFeatures(
                                ListFeature.GENERAL_PURPOSE,
                                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                                CollectionFeature.ALLOWS_NULL_QUERIES,
                                CollectionSize.ANY)
                        .suppressing(suppressed)
                        .createTestSuite(),
                owner::check);
    }

    private record Lists(SuiteOwner owner) implements TestListGenerator<Sample> {

        private static final SampleElements<Sample> BOOKS = new SampleElements<>(
                Sample.book("a"), Sample.book("b"), Sample.book("c"), Sample.book("d"), Sample.book("e"));

        @Override
        public List<Sample> create(Object... elements) {
            return owner.list(elements);
        }

        @Override
        public SampleElements<Sample> samples() {
            return BOOKS;
        }

        @Override
        public Sample[] createArray(int length) {
            return new Sample[length];
        }

        @Override
        public Iterable<Sample> order(List<Sample> insertionOrder) {
            return insertionOrder;
        }
    }
}
