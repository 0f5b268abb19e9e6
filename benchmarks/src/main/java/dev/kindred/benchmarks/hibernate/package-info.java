/** Hibernate, by sessions and managed entities. */
package dev.kindred.benchmarks.hibernate;
