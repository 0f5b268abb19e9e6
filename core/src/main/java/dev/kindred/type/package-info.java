/** How values pass to and from JDBC. */
@NullMarked
package dev.kindred.type;

import org.jspecify.annotations.NullMarked;
