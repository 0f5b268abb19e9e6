/** How what queries find is loaded along: strategies, options, what is sent for them. */
@NullMarked
package dev.kindred.it.loading;

import org.jspecify.annotations.NullMarked;
