/** The write side: from changes to statements. */
@NullMarked
package dev.kindred.unitofwork;

import org.jspecify.annotations.NullMarked;
