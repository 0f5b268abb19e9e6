/** Letting objects go, and letting them forget. */
@NullMarked
package dev.kindred.it.departure;

import org.jspecify.annotations.NullMarked;
