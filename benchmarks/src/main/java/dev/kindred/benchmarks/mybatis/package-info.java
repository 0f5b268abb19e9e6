/** MyBatis, by a mapper with annotations. */
package dev.kindred.benchmarks.mybatis;
