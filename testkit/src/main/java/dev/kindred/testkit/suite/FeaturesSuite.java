package dev.kindred.testkit.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** The dialect claims what its author expects of it, no less and no more. */
public abstract class FeaturesSuite extends SuiteTest {

    /** For a subclass. */
    protected FeaturesSuite() {}

    @Test
    protected void theDialectClaimsWhatIsExpected() {
        assertEquals(database().features(), engine().dialect().features());
    }

    @Test
    protected void theDialectHasAName() {
        assertFalse(name().isBlank());
        assertEquals(name(), engine().dialect().toString());
    }
}
