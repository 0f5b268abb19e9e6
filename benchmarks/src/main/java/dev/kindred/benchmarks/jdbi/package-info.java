/** Jdbi, by its fluent interface. */
package dev.kindred.benchmarks.jdbi;
