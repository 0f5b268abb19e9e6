package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import java.util.List;
import java.util.Set;

/**
 * A flush, gathered and planned, of which nothing is done yet.
 *
 * @param held the objects that are not written this time
 */
record Prepared(ChangeSet changes, List<Step> steps, Set<Instrumented> held) {}
