/** What a dialect must pass: one class for each area, and {@link dev.kindred.testkit.suite.DialectSuite} for all of them. */
@NullMarked
package dev.kindred.testkit.suite;

import org.jspecify.annotations.NullMarked;
