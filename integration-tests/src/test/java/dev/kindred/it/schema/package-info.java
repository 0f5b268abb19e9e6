/** What tables are made of, and how they come and go. */
@NullMarked
package dev.kindred.it.schema;

import org.jspecify.annotations.NullMarked;
