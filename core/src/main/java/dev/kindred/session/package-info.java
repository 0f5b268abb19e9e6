/** The roof: the session, its factory and its transactions. */
@NullMarked
package dev.kindred.session;

import org.jspecify.annotations.NullMarked;
