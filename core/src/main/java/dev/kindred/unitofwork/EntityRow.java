package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.JsonAttribute;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.state.EntityState;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row of an object. */
final class EntityRow extends RowChange {

    /** The attribute of an object that a foreign key takes its value from; no object means NULL. */
    record KeyPart(@Nullable Instrumented target, int attribute) {}

    final Instrumented entity;
    final EntityDescriptor<?, ?> descriptor;
    private final Map<Instrumented, EntityRow> saves;

    // Most rows have none of these: made when needed.
    private Map<Integer, KeyPart> overrides = Map.of();
    private Map<Integer, @Nullable Object> fixed = Map.of();
    private Map<Integer, @Nullable Object> facts = Map.of();
    private Map<Integer, Object> moved = Map.of();

    private List<ColumnAttribute<?, ?>> columns = List.of();
    private List<ColumnAttribute<?, ?>> written = List.of();
    private @Nullable Object nextVersion;
    private @Nullable Instrumented switched;
    private boolean part;
    private @Nullable ColumnAttribute<?, ?> drawn;
    private List<ColumnAttribute<?, ?>> made = List.of();
    private List<ColumnAttribute<?, ?>> answers = List.of();
    private boolean numbered;

    /**
     * A row.
     *
     * @param saves the rows that are saved along with it, which it asks for the keys they will have
     */
    EntityRow(Instrumented entity, Kind kind, Map<Instrumented, EntityRow> saves) {
        super(kind);
        this.entity = entity;
        this.descriptor = ((EntityDescriptor<?, ?>) entity.kindredType()).canonical();
        this.saves = saves;
    }

    /** A new object's row, which a deleted object has left to it. */
    static EntityRow switching(Instrumented entity, Instrumented deleted, Map<Instrumented, EntityRow> saves) {
        EntityRow row = new EntityRow(entity, Kind.UPDATE, saves);
        row.switched = deleted;
        return row;
    }

    /** A part of this row's writing that comes at a time of its own: these columns, with these values. */
    EntityRow part(Map<ColumnAttribute<?, ?>, @Nullable Object> values) {
        EntityRow one = new EntityRow(entity, Kind.UPDATE, saves);
        one.switched = switched;
        one.part = true;
        one.facts = facts;
        one.columns = List.copyOf(values.keySet());
        values.forEach((column, value) -> one.fix(column.index(), value));
        return one;
    }

    /** Takes these columns out, to be written by a part of its own. */
    EntityRow defer(List<String> names) {
        EntityRow one = new EntityRow(entity, Kind.UPDATE, saves);
        one.part = true;
        one.overrides = overrides;
        one.fixed = fixed;
        one.facts = facts;
        one.columns = columns.stream()
                .filter(column ->
                        names.contains(column.columnName()) && !column.column().isPrimaryKey())
                .toList();
        columns =
                columns.stream().filter(column -> !one.columns.contains(column)).toList();
        return one;
    }

    /** Whether it is a part of a row whose writing goes on elsewhere. */
    boolean isPart() {
        return part;
    }

    /** The deleted object whose row this one takes, or null. */
    @Nullable
    Instrumented switched() {
        return switched;
    }

    /** The object that has the row so far: the deleted one, where a new object takes over. */
    Instrumented owner() {
        return switched == null ? entity : switched;
    }

    /** Makes a foreign key follow another object, whatever the object itself says. */
    void override(int attribute, KeyPart from) {
        overrides = overrides.isEmpty() ? new HashMap<>(2) : overrides;
        overrides.put(attribute, from);
    }

    boolean isOverridden(int attribute) {
        return overrides.containsKey(attribute);
    }

    /** Gives a column a value that the object does not have. */
    void fix(int attribute, @Nullable Object value) {
        fixed = fixed.isEmpty() ? new HashMap<>(2) : fixed;
        fixed.put(attribute, value);
    }

    /** The value that a column was given, whatever the object has. */
    Map<Integer, @Nullable Object> fixed() {
        return fixed;
    }

    /** Notes that a part of this row has given it another key for a while, by which it is found now. */
    void move(ColumnAttribute<?, ?> key, Object value) {
        moved = new HashMap<>(moved);
        moved.put(key.index(), value);
    }

    /** Notes what the row holds, read from the database since memory did not know. */
    void fact(int attribute, @Nullable Object value) {
        nextVersion = null;
        facts = facts.isEmpty() ? new HashMap<>(2) : facts;
        facts.put(attribute, value);
    }

    /** Where a column gets its value from, if that is another object's key: a collection's owner, or the reference over it. */
    @Nullable
    KeyPart keyPart(int attribute) {
        KeyPart override = overrides.get(attribute);
        if (override != null) {
            return override;
        }
        Link reference = descriptor.linkOverKey(attribute);
        if (reference == null) {
            return null;
        }
        Instrumented target = entity.kindredIsLoaded(reference.attribute())
                ? (Instrumented) entity.kindredGet(reference.attribute())
                : meantByHand(reference, attribute);
        int position = reference.keyAttributes().indexOf(attribute);
        return target == null
                ? null
                : new KeyPart(target, reference.targetAttributes().get(position));
    }

    // A key that was set by hand means the row that has it now, and follows if that row gets another in the same flush.
    private @Nullable Instrumented meantByHand(Link reference, int attribute) {
        if (!(isNew() || entity.kindredIsDirty(attribute)) || entity.kindredGet(attribute) == null) {
            return null;
        }
        Instrumented target = entity.kindredTracker().peek(entity, reference.attribute());
        return target != null && saves.containsKey(target) ? target : null;
    }

    @Override
    TableSource source() {
        return descriptor;
    }

    @Override
    Table table() {
        return descriptor.table();
    }

    @Override
    List<ColumnAttribute<?, ?>> columns() {
        return columns;
    }

    @Override
    List<? extends ColumnExpression<?>> whereColumns() {
        ColumnAttribute<?, ?> version = checkedVersion();
        if (version == null) {
            return descriptor.keyAttributes();
        }
        List<ColumnExpression<?>> all = new ArrayList<>(descriptor.keyAttributes());
        all.add(version);
        return all;
    }

    @Override
    @Nullable
    Object[] whereValues() {
        @Nullable
        Object[] key = switched == null && isNew()
                ? descriptor.keyAttributes().stream()
                        .map(attribute -> keyOf(entity, attribute.index()))
                        .toArray()
                : RowValues.keyParts(owner());
        for (int i = 0; i < key.length; i++) {
            int attribute = descriptor.keyAttributes().get(i).index();
            key[i] = moved.getOrDefault(attribute, key[i]);
        }
        ColumnAttribute<?, ?> version = checkedVersion();
        if (version == null) {
            return key;
        }
        @Nullable Object[] all = Arrays.copyOf(key, key.length + 1);
        all[key.length] = before(version);
        return all;
    }

    /** The column whose value the row is asked for, or null. */
    @Nullable
    ColumnAttribute<?, ?> checkedVersion() {
        ColumnAttribute<?, ?> version = descriptor.version();
        return part || version == null || before(version) == EntityState.UNKNOWN ? null : version;
    }

    @Override
    @Nullable
    Object before(String column) {
        return before(descriptor.columnNamed(column));
    }

    private @Nullable Object before(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        return facts.containsKey(attribute) ? facts.get(attribute) : RowValues.of(owner(), attribute);
    }

    @Override
    @Nullable
    Object after(String column) {
        return after(descriptor.columnNamed(column));
    }

    @Override
    @Nullable
    Object after(ColumnExpression<?> column) {
        return after((ColumnAttribute<?, ?>) column);
    }

    @Nullable
    Object after(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        if (fixed.containsKey(attribute)) {
            return fixed.get(attribute);
        }
        KeyPart from = keyPart(attribute);
        if (from != null) {
            return from.target() == null ? null : keyOf(from.target(), from.attribute());
        }
        if (column.column().isVersion()) {
            return nextVersion(column);
        }
        if (switched != null && column.column().isPrimaryKey()) {
            return RowValues.of(switched, attribute);
        }
        return isUnset(column) ? new NewKey(entity, attribute) : entity.kindredGet(attribute);
    }

    /** The value that a key attribute of an object will have once this flush is done. */
    @Nullable
    Object keyOf(Instrumented target, int attribute) {
        return keyOf(target, attribute, saves);
    }

    static @Nullable Object keyOf(Instrumented target, int attribute, Map<Instrumented, EntityRow> saves) {
        EntityRow row = saves.get(target);
        return row == null ? target.kindredGet(attribute) : row.after(row.descriptor.column(attribute));
    }

    private boolean isUnset(ColumnAttribute<?, ?> column) {
        return kind() == Kind.INSERT
                && column.column().isGenerated()
                && (!entity.kindredIsLoaded(column.index()) || entity.kindredGet(column.index()) == null);
    }

    // What is told of a row, sent and taken over is the same time.
    private Object nextVersion(ColumnAttribute<?, ?> column) {
        if (nextVersion == null) {
            nextVersion = NextVersion.after(column.type().javaType(), kind() == Kind.INSERT ? null : before(column));
        }
        return nextVersion;
    }

    @Override
    String label() {
        return entity.toString();
    }

    @Override
    boolean isNumbered() {
        return numbered;
    }

    /** The key that a sequence gives to this row, or null. */
    @Nullable
    ColumnAttribute<?, ?> drawn() {
        return drawn;
    }

    /**
     * Settles which columns are written: on insert all that were set, on update those that changed.
     *
     * @param can what the row's database can do
     * @param alike another row, whose lists this one takes over where they are equal: such rows are compared at once
     */
    void settleColumns(Abilities can, @Nullable EntityRow alike) {
        List<ColumnAttribute<?, ?>> chosen = new ArrayList<>();
        List<ColumnAttribute<?, ?>> leftOut = new ArrayList<>(0);
        ColumnAttribute<?, ?> version = descriptor.version();
        for (ColumnAttribute<?, ?> column : descriptor.columns()) {
            boolean isDrawn = can.hasSequences() && column.column().sequence() != null && isUnset(column);
            if (isDrawn) {
                drawn = column;
            }
            if (column != version && (isDrawn || isWritten(column))) {
                chosen.add(column);
            } else if (column.column().isMade()) {
                leftOut.add(column);
            }
        }
        if (version != null && (kind() == Kind.INSERT || (kind() == Kind.UPDATE && !chosen.isEmpty()))) {
            chosen.add(version);
        }
        columns = alike != null && alike.written.equals(chosen) ? alike.written : List.copyOf(chosen);
        written = columns;
        made = leftOut;
        if (kind() == Kind.INSERT) {
            settleAnswers(can.answersValues() && descriptor.keyAttributes().size() == 1 && !made.isEmpty());
            answers = alike != null && alike.answers.equals(answers) ? alike.answers : answers;
        }
    }

    private void settleAnswers(boolean answersMade) {
        List<ColumnAttribute<?, ?>> keys = new ArrayList<>(1);
        for (ColumnAttribute<?, ?> key : descriptor.keyAttributes()) {
            boolean isGenerated = key.column().isGenerated();
            numbered |= isGenerated && !columns.contains(key);
            if (answersMade || isGenerated) {
                keys.add(key);
            }
        }
        if (numbered || answersMade) {
            answers = keys;
            answers.addAll(answersMade ? made : List.of());
        }
    }

    /** Whether another object decides on a key of this row. */
    boolean isOverridden() {
        return !overrides.isEmpty();
    }

    /** The columns that the object takes in: those written, and those that another object decided, even if the row had them. */
    List<ColumnAttribute<?, ?>> accepted() {
        if (overrides.isEmpty()) {
            return written;
        }
        List<ColumnAttribute<?, ?>> all = new ArrayList<>(written);
        overrides.keySet().stream()
                .map(descriptor::column)
                .filter(column -> !written.contains(column))
                .forEach(all::add);
        return all;
    }

    /** All columns that this row and its parts write. */
    List<ColumnAttribute<?, ?>> written() {
        return written;
    }

    /** The columns whose values the database made: on insert what was left to it, on update what it computes. */
    List<ColumnAttribute<?, ?>> made() {
        return isNew()
                ? made
                : made.stream()
                        .filter(column -> column.column().computation() != null)
                        .toList();
    }

    @Override
    List<ColumnAttribute<?, ?>> answers() {
        return answers;
    }

    private boolean isWritten(ColumnAttribute<?, ?> column) {
        if (column.column().computation() != null || isLeftToDatabase(column)) {
            return false;
        }
        if (switched != null) {
            return !column.column().isPrimaryKey();
        }
        return kind() == Kind.INSERT ? isInserted(column) : isUpdated(column);
    }

    // Of a row that is taken over, what was never set stays as it is.
    private boolean isLeftToDatabase(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        return column.column().serverDefault() != null
                && isNew()
                && !fixed.containsKey(attribute)
                && !entity.kindredIsLoaded(attribute)
                && keyPart(attribute) == null;
    }

    // Never set is not the same as set to null: what was never set is left to the database, a primitive to its zero.
    private boolean isInserted(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        boolean hasValue = entity.kindredGet(attribute) != null;
        if (column.column().isGenerated()) {
            return hasValue && entity.kindredIsLoaded(attribute);
        }
        return hasValue
                || fixed.containsKey(attribute)
                || entity.kindredIsLoaded(attribute)
                || keyPart(attribute) != null
                || !column.column().isNullable();
    }

    private boolean isUpdated(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        if (fixed.containsKey(attribute) || isOverridden(attribute)) {
            return differs(column);
        }
        return entity.kindredIsDirty(attribute) && differs(column);
    }

    private boolean differs(ColumnAttribute<?, ?> column) {
        Object before = before(column);
        // A document may have been changed in place before it was set again, so setting it is reason enough.
        return before == EntityState.UNKNOWN
                || column instanceof JsonAttribute
                || !Objects.deepEquals(before, after(column))
                || pointsToNewKey(column.index());
    }

    // The same value means another row now: the row that had this key has another one, and ON UPDATE CASCADE took ours
    // along.
    private boolean pointsToNewKey(int attribute) {
        KeyPart from = keyPart(attribute);
        if (from == null || from.target() == null) {
            return false;
        }
        EntityRow target = saves.get(from.target());
        if (target == null || target == this) {
            return false;
        }
        ColumnAttribute<?, ?> key = target.descriptor.column(from.attribute());
        return target.kind() == Kind.INSERT || !Objects.deepEquals(target.before(key), target.after(key));
    }

    /** Whether the object had no row before this flush. */
    boolean isNew() {
        return entity.kindredTracker().status() == Status.PENDING;
    }
}
