/** JDBC by hand, which is the limit of what a library over JDBC can reach. */
package dev.kindred.benchmarks.jdbc;
