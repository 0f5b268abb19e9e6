/** The annotations that declare entities. */
@NullMarked
package dev.kindred.annotation;

import org.jspecify.annotations.NullMarked;
