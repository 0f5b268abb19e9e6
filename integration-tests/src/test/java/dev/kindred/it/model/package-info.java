/** The entities that the tests of the rules work with: writers and their novels, and one corner of the mapping each. */
@NullMarked
package dev.kindred.it.model;

import org.jspecify.annotations.NullMarked;
