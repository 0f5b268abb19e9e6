package dev.kindred.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each database, each time on a fresh one, which its parameter of type {@link Database} (or
 * {@code Engine}, or {@link SqlRecorder}) gets; so may its {@code @BeforeEach} methods. It fails if a connection is left open.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {

    /** The databases to run on; all, if none is said. One that is no part of the run ({@link Databases#isInRun}) is left out. */
    Databases[] value() default {};

    /** The databases to leave out, because they lack what is tested. */
    Databases[] except() default {};
}
