/** What is shown of a flush before it is done: values, made when asked for. */
@NullMarked
package dev.kindred.plan;

import org.jspecify.annotations.NullMarked;
