/** Queries for entities, and the options that say what is loaded along. */
@NullMarked
package dev.kindred.query;

import org.jspecify.annotations.NullMarked;
