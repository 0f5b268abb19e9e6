/** Every kind of relationship and collection, on real databases. */
@NullMarked
package dev.kindred.it.relation;

import org.jspecify.annotations.NullMarked;
