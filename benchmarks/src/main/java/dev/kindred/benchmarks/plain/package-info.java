/** Plain objects for the contenders that have no objects of their own. */
package dev.kindred.benchmarks.plain;
