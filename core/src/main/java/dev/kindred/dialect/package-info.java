/** How SQL is spelt on each database. */
@NullMarked
package dev.kindred.dialect;

import org.jspecify.annotations.NullMarked;
