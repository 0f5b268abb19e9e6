/** Tables, columns, keys, and the order that foreign keys give them. */
@NullMarked
package dev.kindred.schema;

import org.jspecify.annotations.NullMarked;
