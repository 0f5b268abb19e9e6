package dev.kindred.session;

import dev.kindred.engine.BoundSql;
import dev.kindred.engine.Connections;
import dev.kindred.engine.Engine;
import dev.kindred.engine.JdbcWork;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.EntityNotFoundException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.loading.LoadNodes;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.AttributeChange;
import dev.kindred.plan.FlushPlan;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Lock;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Select;
import dev.kindred.state.Differences;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work on a database: it knows one object for each row it has met, notes what changes, and writes it in an order that
 * the foreign keys allow. A transaction begins with the first statement and ends with {@link #commit} or {@link #rollback}; the
 * session goes on with the next. For one thread at a time.
 *
 * <pre>{@code
 * try (Session session = Session.open(engine)) {
 *     session.add(AUTHOR.create().name("Jane Austen"));
 *     session.commit();
 * }
 * }</pre>
 *
 * <p>Every method throws {@link SessionStateException} once the session is closed, {@link RollbackRequiredException} between a
 * failed flush and {@link #rollback}, and {@link dev.kindred.exception.DatabaseException} where the database refuses.
 */
public final class Session implements AutoCloseable {

    private final SessionWork work;

    Session(
            Connections connections,
            SessionSettings settings,
            Listeners listeners,
            LoadStatements statements,
            LoadNodes nodes) {
        this.work = new SessionWork(this, connections, settings, listeners, statements, nodes);
    }

    /** A session with default settings; the short form of {@code SessionFactory.of(engine).open()}. */
    public static Session open(Engine engine) {
        return SessionFactory.of(engine).open();
    }

    /**
     * Puts an object into the session, with all that save-update reaches from it. A new object is written at the next flush; a
     * detached one is known again, and what was changed meanwhile is written.
     *
     * @throws SessionStateException if it is no entity object, is in another open session, or has the key of another object
     *     of this one
     * @throws dev.kindred.exception.DeletedEntityException if it was deleted
     */
    public void add(Object entity) {
        work.run(() -> work.add(Instances.of(entity)));
    }

    /** Puts several objects into the session, one after the other. */
    public void addAll(Object... entities) {
        addAll(Arrays.asList(entities));
    }

    /** Puts several objects into the session, one after the other; those before one that is refused stay added. */
    public void addAll(Collection<?> entities) {
        work.run(() -> entities.stream().map(Instances::of).toList().forEach(work::add));
    }

    /**
     * Marks an object for deletion; its row goes at the next flush. Children that stay lose their key if it takes NULL, and
     * make the flush fail before any write if not.
     *
     * @throws SessionStateException if the object is not in this session, or has no row yet
     */
    public void delete(Object entity) {
        work.run(() -> work.delete(Instances.of(entity)));
    }

    /**
     * Lets an object go, with those that the cascade EXPUNGE reaches: one with a row is detached and keeps what it knows and what
     * was changed on it; a new one is transient again.
     *
     * @throws SessionStateException if the object is not in this session
     */
    public void expunge(Object entity) {
        work.run(() -> work.departures().expunge(Instances.of(entity)));
    }

    /**
     * Lets an object forget what it knows and what was changed on it, with those that the cascade REFRESH_EXPIRE reaches; each is
     * read again when it is next looked at. Nothing is sent.
     *
     * @throws SessionStateException if the object is not in this session, or has no row yet
     */
    public void expire(Object entity) {
        work.run(() -> work.departures().expire(Instances.of(entity), "expire"));
    }

    /**
     * Expires an object as {@link #expire} does, and reads its row at once; changes of others are written first, if the row's table
     * is touched by them.
     *
     * @throws SessionStateException if the object is not in this session, or has no row yet
     * @throws dev.kindred.exception.DeletedEntityException if the row is gone
     */
    public void refresh(Object entity) {
        work.run(() -> work.refresh(Instances.of(entity), (Lock) null));
    }

    /**
     * Refreshes an object as {@link #refresh(Object)} does, and locks its row until the transaction ends.
     *
     * @throws SessionStateException if the object is not in this session, or has no row yet
     * @throws dev.kindred.exception.QueryException if the database has no such lock
     * @throws dev.kindred.exception.DeletedEntityException if the row is gone, or is locked and such are skipped
     */
    public void refresh(Object entity, Lock lock) {
        Objects.requireNonNull(lock, "lock");
        work.run(() -> work.refresh(Instances.of(entity), lock));
    }

    /**
     * Lets an object forget some attributes, and what was changed of them; each is read again when it is next looked at. The key is
     * never forgotten, and no cascade runs.
     *
     * @throws SessionStateException if the object is not in this session, or has no row yet
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E> void expire(E entity, Attribute<? super E>... attributes) {
        List<Attribute<? super E>> some = Instances.present(Arrays.asList(attributes));
        work.run(() -> work.departures().expire(Instances.of(entity), some, "expire"));
    }

    /**
     * Lets an object forget some attributes, as {@link #expire(Object, Attribute[])} does, and reads them at once.
     *
     * @throws dev.kindred.exception.DeletedEntityException if the row is gone
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E> void refresh(E entity, Attribute<? super E>... attributes) {
        List<Attribute<? super E>> some = Instances.present(Arrays.asList(attributes));
        work.run(() -> work.refresh(Instances.of(entity), some));
    }

    /**
     * Lets all objects go at once, as {@link #expunge} does with one; the transaction goes on. For work in portions: flush or commit,
     * then clear.
     */
    public void clear() {
        work.run(() -> work.departures().clear());
    }

    /**
     * Makes an object a new one, in no session: it keeps all that it holds, its key included, and adding it inserts a row. Nothing
     * happens to the row it may have, and no cascade runs.
     *
     * @throws SessionStateException if the object is in another session that is open
     */
    public void makeTransient(Object entity) {
        work.run(() -> work.departures().makeTransient(Instances.of(entity)));
    }

    /**
     * Copies what was set on an object onto the session's own of the same key, as if it were set there, and answers that one; the
     * object itself stays where it is. What memory does not hold is read first; without a row, or a key, there will be a new one.
     * What was never set is left alone, null is copied. A collection that was set replaces the other; the cascade MERGE says what is
     * merged along.
     *
     * @throws dev.kindred.exception.StaleEntityException if the object has another version than the row
     */
    public <E> E merge(E entity) {
        return mergeAll(List.of(entity)).entities().get(0);
    }

    /**
     * Merges several objects at once, as {@link #merge} does with one: what memory does not hold of them, and of what is merged
     * along, is read with one statement for each class and step.
     *
     * @throws dev.kindred.exception.StaleEntityException if an object has another version than its row; nothing is merged then
     */
    @SuppressWarnings("unchecked") // the session's object is of the same entity as the given one
    public <E> Merged<E> mergeAll(Collection<? extends E> entities) {
        return work.answer(() ->
                (Merged<E>) work.merge(entities.stream().map(Instances::of).toList()));
    }

    /**
     * The session's own object for one from elsewhere, such as a cache, without asking the database: what that one knows is taken
     * over as if it had just been read, with what the cascade MERGE reaches. What the session holds already stays as it is. The
     * given objects stay where they are.
     *
     * @throws SessionStateException if one of them is new, or was changed and is not written; nothing is taken over then
     */
    @SuppressWarnings("unchecked") // the session's object is of the same entity as the given one
    public <E> E mergeAsLoaded(E entity) {
        return work.answer(() -> (E) work.mergeAsLoaded(Instances.of(entity)));
    }

    /**
     * The object with this key, from memory or from the database; null if there is none.
     *
     * @param options what is loaded along, also if the object was in memory
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> @Nullable E get(EntityDescriptor<E, K> entity, K key, LoadOption<E>... options) {
        return work.finder().find(entity, key, null, List.of(options));
    }

    /**
     * The object with this key, its row locked until the transaction ends; null if there is none, or if locked rows are skipped and
     * it is locked. It is always read: what memory holds is brought up to the row, but for what was changed and is not written.
     *
     * @param options what is loaded along, without a lock
     * @throws dev.kindred.exception.QueryException if the database has no such lock
     * @throws dev.kindred.exception.StaleEntityException if the object was changed and the row has another version
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> @Nullable E get(EntityDescriptor<E, K> entity, K key, Lock lock, LoadOption<E>... options) {
        return work.finder().find(entity, key, Objects.requireNonNull(lock, "lock"), List.of(options));
    }

    /**
     * The object with this key, from memory or from the database.
     *
     * @param options what is loaded along, also if the object was in memory
     * @throws EntityNotFoundException if there is none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> E getOne(EntityDescriptor<E, K> entity, K key, LoadOption<E>... options) {
        return Finder.required(entity, key, work.finder().find(entity, key, null, List.of(options)));
    }

    /**
     * The object with this key, its row locked, as {@link #get(EntityDescriptor, Object, Lock, LoadOption[])} answers it.
     *
     * @throws EntityNotFoundException if there is none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> E getOne(EntityDescriptor<E, K> entity, K key, Lock lock, LoadOption<E>... options) {
        Objects.requireNonNull(lock, "lock");
        return Finder.required(entity, key, work.finder().find(entity, key, lock, List.of(options)));
    }

    /**
     * The objects with these keys, in the order of the keys; what memory does not hold comes in one statement. A key without a
     * row is left out.
     *
     * @param options what is loaded along, also for objects that were in memory
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> List<E> getAll(
            EntityDescriptor<E, K> entity, Collection<? extends K> keys, LoadOption<E>... options) {
        return work.finder().findAll(entity, keys, null, List.of(options));
    }

    /**
     * The objects with these keys, in the order of the keys, their rows locked, as {@link #get(EntityDescriptor, Object, Lock,
     * LoadOption[])} answers one. A key without a row is left out, and with skipped locks one whose row is locked.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E, K> List<E> getAll(
            EntityDescriptor<E, K> entity, Collection<? extends K> keys, Lock lock, LoadOption<E>... options) {
        return work.finder().findAll(entity, keys, Objects.requireNonNull(lock, "lock"), List.of(options));
    }

    /**
     * Loads along with objects what options say, as far as it is not loaded, for all of them at once: {@code session.load(authors,
     * selectin(AUTHOR.books))}.
     *
     * @throws SessionStateException if one of the objects is not in this session
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <E> void load(Collection<? extends E> entities, LoadOption<E>... options) {
        work.run(() -> work.load(entities.stream().map(Instances::of).toList(), List.of(options)));
    }

    /** Loads a relationship of objects in which it is not loaded, for all of them at once, 500 a statement. */
    public <E> void load(Collection<? extends E> entities, RelationshipAttribute<E, ?> relationship) {
        load(entities, LoadOption.selectin(relationship));
    }

    /** A query for the objects of an entity. */
    public <E> BoundQuery<E> query(EntityDescriptor<E, ?> entity) {
        return work.answer(() -> new BoundQuery<>(EntityQuery.of(entity), work.queries()));
    }

    /** What the rows of a select become; an element is null where an expression is NULL. */
    public <R> List<R> list(Select<R> select) {
        return work.queries().list(select, List.of());
    }

    /**
     * A statement in the database's own words, with parameters by name, for the main database; see {@link RawSql}. Nobody knows what
     * it reads, so all that is pending is written first. What it changes, objects do not see until they are refreshed.
     */
    public BoundSql sql(String statement) {
        return sql(RawSql.of(statement));
    }

    /** A statement in the database's own words, as {@link #sql(String)} runs it. */
    public BoundSql sql(RawSql statement) {
        return new BoundSql(statement, work.raw());
    }

    /**
     * Lends the JDBC connection of the transaction on the main database, after all that is pending is written. The work may not end
     * the transaction, change its settings, or keep the connection.
     */
    public <R extends @Nullable Object> R jdbc(JdbcWork<R> inner) {
        return work.raw().jdbc(Objects.requireNonNull(inner, "work"));
    }

    /**
     * Writes all changes. If it fails, the objects are as they were, the transaction is undone, and {@link #rollback} must
     * follow.
     *
     * @throws dev.kindred.exception.UnlinkedEntityException if an object that was never added is linked from the session's
     * @throws dev.kindred.exception.InvalidValueException if a column cannot take a value
     * @throws dev.kindred.exception.RestrictedDeleteException if a row to be deleted is needed by others
     * @throws dev.kindred.exception.CircularDependencyException if rows need each other in a circle
     * @throws dev.kindred.exception.StaleEntityException if a row to be updated is gone
     */
    public void flush() {
        work.run(() -> work.flush());
    }

    /**
     * What {@link #flush} would do now: statement by statement, with the rows and why each is written. Nothing is written, no
     * object changes and none is loaded into the session; what a flush would have to look up first (the children of a deleted
     * object, say) is selected.
     *
     * @throws dev.kindred.exception.KindredException what flush would throw before it writes
     */
    public FlushPlan plan() {
        return work.answer(() -> work.plan());
    }

    /** Flushes and commits. The objects stay; each is read again when it is next looked at, in the next transaction. */
    public void commit() {
        work.run(() -> work.commit());
    }

    /**
     * Undoes the transaction: what was added in it is new again, what was deleted is back, and all others are read again when
     * they are next looked at. Changes that were not flushed are dropped.
     */
    public void rollback() {
        work.rollback();
    }

    /**
     * Begins a transaction now; otherwise the first statement does.
     *
     * @throws SessionStateException if one is open
     */
    public void begin() {
        work.run(() -> work.transactions().begin());
    }

    /** Begins a transaction as {@link #begin()} does, run in a way of its own; of several databases on the main one. */
    public void begin(TransactionOptions options) {
        work.run(() -> work.transactions().begin(options));
    }

    /**
     * Flushes, and begins a block that can be undone by itself. {@link #commit} and {@link #rollback} of the session act on the whole
     * transaction all the same, and end the block.
     *
     * @throws dev.kindred.exception.KindredException what a flush throws
     */
    public SessionTransaction beginNested() {
        return work.answer(() -> work.nest());
    }

    /**
     * Runs work in a block of the transaction: what it throws undoes the block alone, and is thrown on.
     *
     * @return what the work answers
     */
    public <R extends @Nullable Object, X extends Exception> R nested(Work<R, X> inner) throws X {
        return SessionTransaction.answer(this, Objects.requireNonNull(inner, "work"));
    }

    /** As {@link #nested}, for work without a result. */
    public <X extends Exception> void runNested(Action<X> action) throws X {
        SessionTransaction.run(this, Objects.requireNonNull(action, "action"));
    }

    /** What was loaded lazily so far, if the {@link Fuse} is on; empty if it is off. */
    public LazyLoadReport lazyLoads() {
        return work.lazyLoads();
    }

    /** The stage of life of an object as this session sees it; what belongs to another session is detached here. */
    public Status status(Object entity) {
        Tracker tracker = Instances.of(entity).kindredTracker();
        Status status = tracker.status();
        return status == Status.TRANSIENT || work.owns(tracker) ? status : Status.DETACHED;
    }

    /** The objects that were added and have no row yet, in the order in which they were; a copy. */
    public List<Object> added() {
        return work.answer(() -> List.copyOf(work.unitOfWork().added()));
    }

    /**
     * The objects with a row that were changed and are not written yet, as {@link #isModified} tells, without those of
     * {@link #deleted}; a copy. Asks the changed objects only, however many the session holds.
     */
    public List<Object> modified() {
        return work.answer(() -> List.copyOf(work.unitOfWork().modified()));
    }

    /** The objects that {@link #delete} was called for; what goes along with them is told by {@link #plan}. A copy. */
    public List<Object> deleted() {
        return work.answer(() -> List.copyOf(work.unitOfWork().deleted()));
    }

    /**
     * Whether an object of this session is other than its row as far as memory knows: a column or a reference has another value, or
     * elements came or went. What was changed back is not modified. What was set without ever being read counts as modified, for the
     * row may hold anything. A new object is modified; one outside the session is not.
     */
    public boolean isModified(Object entity) {
        return work.answer(() -> contains(entity) && Differences.are(Instances.of(entity)));
    }

    /**
     * What {@link #isModified} goes by, in the order of the mapping: columns and references with the value before, as far as memory
     * knows it, collections with what came and left. Of a new object all that was set; empty for one outside the session. Nothing is
     * read for it.
     */
    public List<AttributeChange> changes(Object entity) {
        return work.answer(() -> contains(entity) ? Differences.of(Instances.of(entity)) : List.of());
    }

    /** Whether the object is in this session. */
    public boolean contains(Object entity) {
        return status(entity).isInside();
    }

    /** Whether the session was not closed. */
    public boolean isOpen() {
        return work.isOpen();
    }

    /**
     * Rolls back what is open and lets go of all objects, which keep what they know; what was not committed stays on them as a
     * change, to be written by the session they are added to next. To close twice does nothing.
     */
    @Override
    public void close() {
        work.close();
    }

    Membership membership() {
        return work.membership();
    }

    void commitAndClose() {
        work.run(() -> work.commitAndClose());
    }

    @Override
    public String toString() {
        return work.isOpen() ? "Session[open]" : "Session[closed]";
    }
}
