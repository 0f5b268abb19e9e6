package dev.kindred.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a query found, with what was asked for besides.
 *
 * @param besides the values of other expressions in the entity's row, in the order in which they were asked for
 */
public record FoundRow<E>(E entity, List<@Nullable Object> besides) {}
