/** Kindred, as its guide shows it. */
package dev.kindred.benchmarks.kindred;
