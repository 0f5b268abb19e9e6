/** Measures Kindred against JDBC by hand and against its peers. */
package dev.kindred.benchmarks;
