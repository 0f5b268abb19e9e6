package dev.kindred.type;

import java.util.List;

/**
 * An enum type of a database's own.
 *
 * @param name the type's name
 * @param constants the names of all constants, in their order
 */
public record EnumLabels(String name, List<String> constants) {

    public EnumLabels {
        constants = List.copyOf(constants);
    }
}
