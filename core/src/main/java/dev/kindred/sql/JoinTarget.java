package dev.kindred.sql;

import java.util.List;

/** What can be joined without saying how: a relationship knows its tables and its condition. */
public interface JoinTarget {

    /** The joins that lead there. */
    List<Join> joins(JoinKind kind);
}
