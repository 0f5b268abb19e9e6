package dev.kindred.testkit.suite;

import org.junit.jupiter.api.Nested;

/**
 * All that a dialect must pass. Extend it, and answer an empty database for each test:
 *
 * <pre>{@code
 * class MyDialectTest extends DialectSuite {
 *     @Override
 *     protected SuiteDatabase open() {
 *         Engine engine = Engine.create("jdbc:my:" + UUID.randomUUID(), EngineOptions.defaults().withDialect(new MyDialect()));
 *         return new SuiteDatabase(engine, Set.of(Feature.BATCH_KEYS), () -> {});
 *     }
 * }
 * }</pre>
 *
 * <p>What needs a feature that is not among those is skipped, and says so. To run a part alone, extend the class of that part.
 */
public abstract class DialectSuite {

    /** For a subclass. */
    protected DialectSuite() {}

    /** A new and empty database. */
    protected abstract SuiteDatabase open();

    /** The part on what it claims. */
    @Nested
    public class FeaturesPart extends FeaturesSuite {

        /** For JUnit. */
        public FeaturesPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on types. */
    @Nested
    public class TypesPart extends TypesSuite {

        /** For JUnit. */
        public TypesPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on literals and NULLs. */
    @Nested
    public class LiteralsPart extends LiteralsSuite {

        /** For JUnit. */
        public LiteralsPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on select forms. */
    @Nested
    public class SelectPart extends SelectSuite {

        /** For JUnit. */
        public SelectPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on inserts with keys. */
    @Nested
    public class InsertPart extends InsertSuite {

        /** For JUnit. */
        public InsertPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on batches. */
    @Nested
    public class BatchPart extends BatchSuite {

        /** For JUnit. */
        public BatchPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on inserts or updates. */
    @Nested
    public class UpsertPart extends UpsertSuite {

        /** For JUnit. */
        public UpsertPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on locking. */
    @Nested
    public class LockingPart extends LockingSuite {

        /** For JUnit. */
        public LockingPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on DDL. */
    @Nested
    public class DdlPart extends DdlSuite {

        /** For JUnit. */
        public DdlPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on reading tables back. */
    @Nested
    public class ReflectionPart extends ReflectionSuite {

        /** For JUnit. */
        public ReflectionPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on errors. */
    @Nested
    public class ErrorsPart extends ErrorsSuite {

        /** For JUnit. */
        public ErrorsPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on savepoints. */
    @Nested
    public class SavepointsPart extends SavepointsSuite {

        /** For JUnit. */
        public SavepointsPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on isolation. */
    @Nested
    public class IsolationPart extends IsolationSuite {

        /** For JUnit. */
        public IsolationPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }

    /** The part on identifiers. */
    @Nested
    public class IdentifiersPart extends IdentifiersSuite {

        /** For JUnit. */
        public IdentifiersPart() {}

        @Override
        protected SuiteDatabase open() {
            return DialectSuite.this.open();
        }
    }
}
