package dev.kindred.collection;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs one of Guava's collection suites, which are written for an older JUnit, as dynamic tests. */
final class GuavaSuite {

    private GuavaSuite() {}

    /** The tests of a suite; each is followed by a check of its own. */
    static Stream<DynamicNode> tests(TestSuite suite, Runnable check) {
        return Collections.list(suite.tests()).stream().map(test -> node(test, check));
    }

    private static DynamicNode node(Test test, Runnable check) {
        if (test instanceof TestSuite suite) {
            return DynamicContainer.dynamicContainer(suite.getName(), tests(suite, check));
        }
        return DynamicTest.dynamicTest(((TestCase) test).getName(), () -> run(test, check));
    }

    private static void run(Test test, Runnable check) throws Throwable {
        TestResult result = new TestResult();
        test.run(result);
        for (List<TestFailure> failures :
                List.of(Collections.list(result.failures()), Collections.list(result.errors()))) {
            if (!failures.isEmpty()) {
                throw failures.get(0).thrownException();
            }
        }
        check.run();
    }
}
