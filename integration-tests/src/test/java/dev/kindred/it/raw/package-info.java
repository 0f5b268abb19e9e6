/** Statements in the database's own words. */
@NullMarked
package dev.kindred.it.raw;

import org.jspecify.annotations.NullMarked;
