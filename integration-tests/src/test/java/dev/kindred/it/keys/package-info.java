/** What the database generates: keys, defaults, computed columns. */
@NullMarked
package dev.kindred.it.keys;

import org.jspecify.annotations.NullMarked;
