/** How the source that belongs to an entity is written. */
@NullMarked
package dev.kindred.processor.generate;

import org.jspecify.annotations.NullMarked;
