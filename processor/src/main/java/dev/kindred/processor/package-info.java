/** The annotation processor: its rounds, its options, and how it tells of what is wrong. */
@NullMarked
package dev.kindred.processor;

import org.jspecify.annotations.NullMarked;
