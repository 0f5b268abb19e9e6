/** What is shown of a flush or a load, as plain values. */
@NullMarked
package dev.kindred.plan;

import org.jspecify.annotations.NullMarked;
