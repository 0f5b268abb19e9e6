/** The pages of the documentation: what they show compiles, runs, and sends the SQL they say. */
@NullMarked
package dev.kindred.it.docs;

import org.jspecify.annotations.NullMarked;
