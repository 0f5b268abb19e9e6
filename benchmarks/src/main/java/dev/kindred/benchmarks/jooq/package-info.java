/** jOOQ, by its typed statements without a generated schema. */
package dev.kindred.benchmarks.jooq;
