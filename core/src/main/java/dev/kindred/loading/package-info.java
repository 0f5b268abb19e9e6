/** The read side: from rows to entity objects. */
@NullMarked
package dev.kindred.loading;

import org.jspecify.annotations.NullMarked;
