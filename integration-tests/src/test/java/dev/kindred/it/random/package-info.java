/** Random sequences of operations on a model with every kind of relationship, compared with a plain model of the rules. */
@NullMarked
package dev.kindred.it.random;

import org.jspecify.annotations.NullMarked;
