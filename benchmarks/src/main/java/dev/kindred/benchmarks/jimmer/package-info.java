/** Jimmer, by immutable objects, fetchers and save commands. */
package dev.kindred.benchmarks.jimmer;
