package dev.kindred.unitofwork;

import dev.kindred.engine.Engine;

/**
 * What the database of a row can do for its insert.
 *
 * @param hasSequences whether sequences number keys
 * @param answersValues whether an insert answers the values that the database made
 */
record Abilities(boolean hasSequences, boolean answersValues) {

    static Abilities of(Engine engine) {
        return new Abilities(engine.hasSequences(), engine.answersInserted());
    }
}
