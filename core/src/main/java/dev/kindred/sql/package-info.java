/** The expression language: SQL statements as immutable values. */
@NullMarked
package dev.kindred.sql;

import org.jspecify.annotations.NullMarked;
