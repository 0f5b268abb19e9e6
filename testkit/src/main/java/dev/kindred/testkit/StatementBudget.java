package dev.kindred.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many statements a test may send, on a test or on a class for each of its tests. What counts is sent while the test method runs, not
 * before or after it; see {@link Budget}. A kind that nothing is said of may be sent at will.
 *
 * <p>The engines are those of the test's parameters and fields of type {@code Engine}, {@code SessionFactory} or {@link Database}, fields
 * that are static, inherited or of an enclosing test class among them.
 *
 * <pre>{@code
 * @Test
 * @StatementBudget(select = 2)
 * void showsTheShelf() { … }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BudgetExtension.class)
public @interface StatementBudget {

    /** No limit. */
    int ANY = -1;

    /** The most SELECTs. */
    int select() default ANY;

    /** The most INSERTs. */
    int insert() default ANY;

    /** The most UPDATEs. */
    int update() default ANY;

    /** The most DELETEs. */
    int delete() default ANY;

    /** The most statements of all kinds together. */
    int statements() default ANY;
}
