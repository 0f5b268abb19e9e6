package dev.kindred.processor.model;

import java.util.List;

/**
 * A link table as one side describes it.
 *
 * @param own the columns that point to this side's entity; empty for the names made up
 * @param target the columns that point to the other entity; empty for the names made up
 * @param onDelete the name of a {@code ReferentialAction}
 */
public record LinkTableModel(String table, List<String> own, List<String> target, String onDelete) {

    public LinkTableModel {
        own = List.copyOf(own);
        target = List.copyOf(target);
    }
}
