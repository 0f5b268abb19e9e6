package dev.kindred.collection;

import com.google.common.collect.testing.Helpers;
import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import com.google.common.collect.testing.testers.MapComputeIfPresentTester;
import com.google.common.collect.testing.testers.MapComputeTester;
import com.google.common.collect.testing.testers.MapEntrySetTester;
import com.google.common.collect.testing.testers.MapMergeTester;
import com.google.common.collect.testing.testers.MapPutTester;
import com.google.common.collect.testing.testers.MapReplaceAllTester;
import com.google.common.collect.testing.testers.MapReplaceEntryTester;
import com.google.common.collect.testing.testers.MapReplaceTester;
import com.google.common.collect.testing.testers.SetCreationTester;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A relationship's map is a {@code java.util.Map}, as Guava's suite for maps has it, but for what is named here. */
class TrackedMapSuiteTest {

    /**
     * All of these put an element under a key of another one, which a relationship's map refuses: its keys are values of the
     * elements' own attribute. How it replaces an element by another one with the same key is told by {@link TrackedMapTest}.
     */
    private static final List<Method> ELEMENTS_UNDER_FOREIGN_KEYS = List.of(
            method(MapPutTester.class, "testPut_supportedPresent"),
            method(MapReplaceTester.class, "testReplace_supportedPresent"),
            method(MapReplaceEntryTester.class, "testReplaceEntry_supportedPresent"),
            method(MapReplaceAllTester.class, "testReplaceAllRotate"),
            method(MapReplaceAllTester.class, "testReplaceAllPreservesOrder"),
            method(MapComputeTester.class, "testCompute_presentToPresent"),
            method(MapComputeIfPresentTester.class, "testComputeIfPresent_supportedPresent"),
            method(MapMergeTester.class, "testMergePresent"),
            method(MapEntrySetTester.class, "testSetValue"),
            method(MapEntrySetTester.class, "testIteratorSetValueAndRemove"),
            method(SetCreationTester.class, "testCreateWithDuplicates_nonNullDuplicatesNotRejected"));

    @TestFactory
    Stream<DynamicNode> aMapOfANewAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_MAP, false));
    }

    @TestFactory
    Stream<DynamicNode> aMapOfAWrittenAuthor() {
        return tests(new SuiteOwner(Kind.ONE_WAY_MAP, true));
    }

    @TestFactory
    Stream<DynamicNode> aMapKeptInStep() {
        return tests(new SuiteOwner(Kind.MAP, false));
    }

    private static Stream<DynamicNode> tests(SuiteOwner owner) {
        return GuavaSuite.tests(
                MapTestSuiteBuilder.using(new Maps(owner))
                        .named(owner.named("map"))
                        .withFeatures(
                                MapFeature.GENERAL_PURPOSE,
                                MapFeature.ALLOWS_NULL_ENTRY_QUERIES,
                                MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                                CollectionFeature.KNOWN_ORDER,
                                CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
                                CollectionSize.ANY)
                        .suppressing(ELEMENTS_UNDER_FOREIGN_KEYS)
                        .createTestSuite(),
                owner::check);
    }

    private static Method method(Class<?> tester, String name) {
        return Helpers.getMethod(tester, name);
    }

    private record Maps(SuiteOwner owner) implements TestMapGenerator<String, Sample> {

        private static final SampleElements<Map.Entry<String, Sample>> ENTRIES =
                new SampleElements<>(entry("a"), entry("b"), entry("c"), entry("d"), entry("e"));

        private static Map.Entry<String, Sample> entry(String title) {
            return Helpers.mapEntry(title, Sample.book(title));
        }

        @Override
        public Map<String, Sample> create(Object... entries) {
            return owner.map(entries);
        }

        @Override
        public SampleElements<Map.Entry<String, Sample>> samples() {
            return ENTRIES;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Map.Entry<String, Sample>[] createArray(int length) {
            return new Map.Entry[length];
        }

        @Override
        public String[] createKeyArray(int length) {
            return new String[length];
        }

        @Override
        public Sample[] createValueArray(int length) {
            return new Sample[length];
        }

        @Override
        public Iterable<Map.Entry<String, Sample>> order(List<Map.Entry<String, Sample>> insertionOrder) {
            return insertionOrder;
        }
    }
}
