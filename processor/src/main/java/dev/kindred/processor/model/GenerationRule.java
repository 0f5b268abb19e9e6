package dev.kindred.processor.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sequence numbers a single key; a default is for a column that may be set; what is computed is never set. */
final class GenerationRule {

    private final Declaration entity;
    private final List<ColumnModel> keys;
    private final List<Problem> problems;

    private GenerationRule(Declaration entity, List<ColumnModel> keys, List<Problem> problems) {
        this.entity = entity;
        this.keys = keys;
        this.problems = problems;
    }

    static void check(
            Declaration entity, List<AttributeModel> attributes, List<ColumnModel> keys, List<Problem> problems) {
        GenerationRule rule = new GenerationRule(entity, keys, problems);
        for (ColumnModel column : ColumnRules.columnsOf(attributes)) {
            if (column.accessor() != null) {
                rule.checkSequence(column, column.generation().sequence());
                rule.checkDefault(column, column.generation().serverDefault());
                rule.checkComputed(column, column.generation().computed());
            }
        }
    }

    private void checkSequence(ColumnModel column, GenerationModel.@Nullable Sequence sequence) {
        if (sequence == null) {
            return;
        }
        String fault = null;
        String member = "";
        if (!column.isId()) {
            fault = "is no key, and a sequence numbers keys. Put @Id beside it, or remove @Sequence.";
        } else if (keys.size() > 1) {
            fault = "is but a part of the key, which the program assigns as a whole. Remove @Sequence.";
        } else if (!ColumnRules.isNumbered(column)) {
            fault = column.foreignKey() != null
                    ? "takes its value from another row. Remove @Sequence."
                    : "is of type " + Spelling.of(column.type().java())
                            + ", and a sequence gives whole numbers. Return Long, Integer or Short.";
        } else if (sequence.name().isBlank()) {
            member = "value";
            fault = "does not say which sequence. Name it: @Sequence(\"" + entity.table() + "_seq\").";
        } else if (sequence.allocation() < 1) {
            member = "allocation";
            fault = "fetches " + sequence.allocation()
                    + " keys at a time. Write 1 or more, by which the sequence goes up.";
        }
        if (fault != null) {
            report(column, AnnotationUse.SEQUENCE, member, ErrorCode.SEQUENCE, fault);
        }
    }

    private void checkDefault(ColumnModel column, @Nullable String value) {
        if (value == null) {
            return;
        }
        String fault = null;
        if (column.isId()) {
            fault = "is a key, which is numbered or assigned. Remove @ServerDefault.";
        } else if (column.isVersion()) {
            fault = "is a version, which only flushes write. Remove @ServerDefault.";
        } else if (column.generation().computed() != null) {
            fault = "is computed and has a default, but the database can do one of the two. Remove @Computed or"
                    + " @ServerDefault.";
        } else if (value.isBlank()) {
            fault = "does not say which default. Write it as SQL: @ServerDefault(\"0\").";
        }
        if (fault != null) {
            report(column, AnnotationUse.SERVER_DEFAULT, "", ErrorCode.SERVER_DEFAULT, fault);
        }
    }

    private void checkComputed(ColumnModel column, GenerationModel.@Nullable Computed computed) {
        if (computed == null || column.generation().serverDefault() != null) {
            return;
        }
        Accessor accessor = Objects.requireNonNull(column.accessor());
        String fault = null;
        if (column.isId() || column.foreignKey() != null) {
            fault = "is a key, by which rows are found. Compute another column.";
        } else if (column.isVersion()) {
            fault = "is a version, which only flushes write. Remove @Computed.";
        } else if (computed.expression().isBlank()) {
            fault = "does not say what it is computed of. Write it as SQL: @Computed(\"price * amount\").";
        } else if (!accessor.setters().isEmpty()) {
            Method setter = accessor.setters().get(0);
            problems.add(Problem.at(
                    setter.element(),
                    ErrorCode.COMPUTED,
                    path(column) + " is computed by the database, so nothing can set it. Remove the setter."));
        }
        if (fault != null) {
            report(column, AnnotationUse.COMPUTED, "", ErrorCode.COMPUTED, fault);
        }
    }

    private void report(ColumnModel column, String name, String member, ErrorCode code, String fault) {
        Accessor accessor = Objects.requireNonNull(column.accessor());
        AnnotationUse annotation = Objects.requireNonNull(AnnotationUse.find(accessor.getter(), name));
        problems.add(Problem.at(accessor.getter(), annotation, member, code, path(column) + " " + fault));
    }

    private String path(ColumnModel column) {
        return entity.name().simpleName() + "." + column.name();
    }
}
