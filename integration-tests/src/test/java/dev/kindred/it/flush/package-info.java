/** What a flush writes, in which order and why: section 2.5 of the rules, with a model of its own. */
@NullMarked
package dev.kindred.it.flush;

import org.jspecify.annotations.NullMarked;
