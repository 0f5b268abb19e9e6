package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.RelationshipAttribute;

/** Along which link an object was taken along: from which object, through which of its relationships. */
public record Origin(Instrumented from, RelationshipAttribute<?, ?> through) {}
