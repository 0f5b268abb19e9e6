/** Entities that own others in every way, and the tests of what becomes of those: sections 2.3 and 2.4 of the semantics. */
@NullMarked
package dev.kindred.it.cascade;

import org.jspecify.annotations.NullMarked;
