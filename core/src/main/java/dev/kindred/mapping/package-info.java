/** How entity classes meet tables: the typed model, and what generated models are made of. */
@NullMarked
package dev.kindred.mapping;

import org.jspecify.annotations.NullMarked;
