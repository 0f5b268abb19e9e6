/** The errors that users meet: a class says what the reader can do, its text what was tried, what is wrong and the cure. */
@NullMarked
package dev.kindred.exception;

import org.jspecify.annotations.NullMarked;
