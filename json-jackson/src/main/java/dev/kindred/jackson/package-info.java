/** Documents of entities, by Jackson. */
@NullMarked
package dev.kindred.jackson;

import org.jspecify.annotations.NullMarked;
