package dev.kindred.processor.model;

import java.util.List;
import java.util.Objects;

/** A version is a whole number or an instant that only the library writes, one for an entity. */
final class VersionRule {

    private VersionRule() {}

    static void check(Declaration entity, List<Problem> problems) {
        ColumnModel first = null;
        for (ColumnModel column : entity.columns()) {
            if (!column.isVersion()) {
                continue;
            }
            if (first == null) {
                first = column;
                check(entity, column, problems);
            } else {
                problems.add(problem(
                        entity,
                        column,
                        "is the second version, beside " + entity.name().simpleName() + "." + first.name()
                                + ". One counts all changes of a row: remove @Version here."));
            }
        }
    }

    private static void check(Declaration entity, ColumnModel column, List<Problem> problems) {
        ColumnKind kind = column.type().kind();
        if (kind != ColumnKind.INT && kind != ColumnKind.LONG && kind != ColumnKind.INSTANT) {
            problems.add(
                    problem(
                            entity,
                            column,
                            "is of type " + Spelling.of(column.type().java())
                                    + ", but versions are counted, or tell the time. Return int, long (or the box of one) or Instant."));
        } else if (column.isId() || column.foreignKey() != null) {
            problems.add(problem(entity, column, "is a key, which does not count. Put @Version on another column."));
        } else if (column.isNullable()) {
            problems.add(problem(
                    entity,
                    column,
                    "may be null, but each row has a version. Return int, long or a non-null Instant."));
        } else if (!accessor(column).setters().isEmpty()) {
            Method setter = accessor(column).setters().get(0);
            problems.add(Problem.at(
                    setter.element(),
                    ErrorCode.VERSION,
                    entity.name().simpleName() + "." + column.name()
                            + " is a version, which only flushes write. Remove the setter."));
        }
    }

    private static Problem problem(Declaration entity, ColumnModel column, String text) {
        AnnotationUse annotation =
                Objects.requireNonNull(AnnotationUse.find(accessor(column).getter(), AnnotationUse.VERSION));
        return Problem.at(
                accessor(column).getter(),
                annotation,
                "",
                ErrorCode.VERSION,
                entity.name().simpleName() + "." + column.name() + " " + text);
    }

    private static Accessor accessor(ColumnModel column) {
        return Objects.requireNonNull(column.accessor());
    }
}
