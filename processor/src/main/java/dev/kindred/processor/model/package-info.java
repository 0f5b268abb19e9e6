/** What the processor reads of an entity, and the rules that a mapping keeps. */
@NullMarked
package dev.kindred.processor.model;

import org.jspecify.annotations.NullMarked;
