/** What work costs, as far as it can be counted: bytes, not time. */
@NullMarked
package dev.kindred.it.cost;

import org.jspecify.annotations.NullMarked;
