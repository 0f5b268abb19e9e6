/** What the processor makes of each way to declare an entity, run on the databases. */
@NullMarked
package dev.kindred.it.mapping;

import org.jspecify.annotations.NullMarked;
