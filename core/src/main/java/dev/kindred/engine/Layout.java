package dev.kindred.engine;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Expression;
import dev.kindred.sql.ResultColumn;
import dev.kindred.sql.Selection;
import dev.kindred.sql.TableSource;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a selection finds its columns in the result of a statement that no model made. Immutable.
 *
 * @param selection what is read
 * @param labels the names of the result's columns
 */
record Layout(Selection<?> selection, List<String> labels) {

    /** The place of each column of the selection, counted from 1. */
    static int[] places(Selection<?> selection, List<String> labels) {
        return new Layout(selection, labels).places();
    }

    private int[] places() {
        List<? extends Expression<?>> wanted = selection.expressions();
        int[] places = new int[wanted.size()];
        boolean isNamed = false;
        for (int i = 0; i < places.length; i++) {
            String name = name(wanted.get(i));
            isNamed |= name != null;
            places[i] = name == null ? i + 1 : place(labels, name) + 1;
        }
        if (!isNamed && places.length != labels.size()) {
            throw new QueryException("Cannot read the result: it has the " + labels.size() + " columns " + labels
                    + ", but what is to be made of them takes " + places.length
                    + ". Select just these, or name them by column(name, type).");
        }
        for (int place : places) {
            if (place > labels.size()) {
                throw new QueryException("Cannot read the result: it has the columns " + labels
                        + " only, but one is wanted at place " + place + ". Name all by column(name, type).");
            }
        }
        return places;
    }

    private @Nullable String name(Expression<?> expression) {
        boolean isNamed = expression instanceof ResultColumn || selection instanceof TableSource;
        return isNamed && expression instanceof ColumnExpression<?> column ? column.columnName() : null;
    }

    /**
     * The place of the column with this name, counted from 0.
     *
     * @throws QueryException if there is none, or several
     */
    static int place(List<String> labels, String name) {
        int found = -1;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equalsIgnoreCase(name)) {
                if (found >= 0) {
                    throw new QueryException("Cannot read the result: two of its columns are called " + name + ", of "
                            + labels + ". Give one another name with AS.");
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new QueryException("Cannot read the result: it has no column " + name + ", but " + labels
                    + ". Select it, or name another so with AS.");
        }
        return found;
    }

    /** The labels of a result's columns. */
    static List<String> labels(ResultSetMetaData result) throws SQLException {
        List<String> labels = new ArrayList<>(result.getColumnCount());
        for (int column = 1; column <= result.getColumnCount(); column++) {
            labels.add(result.getColumnLabel(column));
        }
        return labels;
    }
}
