/** What tests of code that uses Kindred need: fresh databases, a record of the SQL that was sent, and assertions on it. */
@NullMarked
package dev.kindred.testkit;

import org.jspecify.annotations.NullMarked;
