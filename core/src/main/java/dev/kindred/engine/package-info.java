/** Connections, transactions, and the running of statements. */
@NullMarked
package dev.kindred.engine;

import org.jspecify.annotations.NullMarked;
