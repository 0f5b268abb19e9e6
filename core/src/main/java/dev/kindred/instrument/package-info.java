/** The contract with generated entity classes: what they answer, and whom they tell. */
@NullMarked
package dev.kindred.instrument;

import org.jspecify.annotations.NullMarked;
