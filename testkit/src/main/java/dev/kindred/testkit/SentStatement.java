package dev.kindred.testkit;

import dev.kindred.engine.Execution;

/** A statement, and the line of the user's code that sent it. */
record SentStatement(Execution execution, String line) {}
