package dev.kindred.collection;

import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.SetFeature;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A relationship's set is a {@code java.util.Set}, as Guava's suite for sets has it. */
class TrackedSetSuiteTest {

    @TestFactory
    Stream<DynamicNode> aSetOfANewAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_SET, false));
    }

    @TestFactory
    Stream<DynamicNode> aSetOfAWrittenAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_SET, true));
    }

    @TestFactory
    Stream<DynamicNode> aSetKeptInStep() {
        return tests(new SuiteOwner(Kind.SET, false));
    }

    private static Stream<DynamicNode> tests(SuiteOwner owner) {
        return GuavaSuite.tests(
                SetTestSuiteBuilder.using(new Sets(owner))
                        .named(owner.named("set"))
                        .withFeatures(
                                SetFeature.GENERAL_PURPOSE,
                                CollectionFeature.KNOWN_ORDER,
                                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                                CollectionFeature.ALLOWS_NULL_QUERIES,
                                CollectionSize.ANY)
                        .createTestSuite(),
                owner::check);
    }

    private record Sets(SuiteOwner owner) implements TestSetGenerator<Sample> {

        private static final SampleElements<Sample> BOOKS = new SampleElements<>(
                Sample.book("a"), Sample.book("b"), Sample.book("c"), Sample.book("d"), Sample.book("e"));

        @Override
        public Set<Sample> create(Object... elements) {
            return owner.set(elements);
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
