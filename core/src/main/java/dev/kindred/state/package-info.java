/** What an entity object remembers, and which objects a session knows. */
@NullMarked
package dev.kindred.state;

import org.jspecify.annotations.NullMarked;
