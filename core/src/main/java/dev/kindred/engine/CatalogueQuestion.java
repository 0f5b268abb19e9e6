package dev.kindred.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** A question to the database about its tables. */
@FunctionalInterface
interface CatalogueQuestion<R> {

    R ask(Connection connection) throws SQLException;
}
