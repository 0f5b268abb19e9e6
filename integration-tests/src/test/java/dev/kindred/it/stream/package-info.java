/** Queries whose entities come in chunks. */
@NullMarked
package dev.kindred.it.stream;

import org.jspecify.annotations.NullMarked;
