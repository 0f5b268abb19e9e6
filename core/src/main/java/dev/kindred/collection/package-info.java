/** The collections and references of entity objects, and how both sides of a relationship are kept in step. */
@NullMarked
package dev.kindred.collection;

import org.jspecify.annotations.NullMarked;
