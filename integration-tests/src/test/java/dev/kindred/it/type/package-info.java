/** What columns hold beside the plain types: converted values, enums in other ways. */
@NullMarked
package dev.kindred.it.type;

import org.jspecify.annotations.NullMarked;
