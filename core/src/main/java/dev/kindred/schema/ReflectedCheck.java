package dev.kindred.schema;

/**
 * A check as the database has it. Immutable.
 *
 * @param name empty where the database does not say
 * @param condition the condition as the database spells it
 */
public record ReflectedCheck(String name, String condition) {}
