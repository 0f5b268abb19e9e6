package dev.kindred.query;

import dev.kindred.collection.TrackedMembers;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.DetachedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Select;
import dev.kindred.sql.ValueSource;
import dev.kindred.type.SqlType;
import java.util.List;

/** The members of a relationship that is never loaded, as the database has them. Belongs to the thread of its owner's session. */
record Members<E>(TrackedMembers<E> tracked) {

    /** All of them, in the order of the mapping. The owner's key is read when the statement runs. */
    Select<E> select() {
        RelationshipAttribute<?, E> relationship = relationship();
        EntityDescriptor<E, ?> target = relationship.target();
        Select<E> select = Select.of(target).from(target);
        LinkTable link = relationship.linkTable();
        List<? extends ColumnExpression<?>> back = relationship.targetColumns();
        if (link != null) {
            select = select.join(link, link.toTarget(relationship));
            back = link.own(relationship);
        }
        Condition[] all = new Condition[back.size()];
        for (int i = 0; i < all.length; i++) {
            int own = relationship.ownColumns().get(i).index();
            all[i] = new Comparison(
                    back.get(i), Operator.EQ, key(own, back.get(i).type()));
        }
        List<Ordering> order = relationship.orderBy();
        return select.where(all).orderBy(order.toArray(Ordering[]::new));
    }

    /**
     * A query for all of them, run by the owner's session.
     *
     * @throws DetachedEntityException if the owner is in no open session any more
     * @throws DeletedEntityException if the owner is deleted
     * @throws SessionStateException if the owner was never added to a session
     */
    BoundQuery<E> query() {
        Instrumented owner = tracked.owner();
        Tracker tracker = owner.kindredTracker();
        return switch (tracker.status()) {
            case PENDING, PERSISTENT ->
                new BoundQuery<>(
                        EntityQuery.of(relationship().target()).with(select()), ((QueryTracker) tracker).runner());
            case TRANSIENT ->
                throw new SessionStateException(attempt()
                        + ": it is in no session that could run the query. Add it with session.add(...) first.");
            case DETACHED ->
                throw new DetachedEntityException(attempt() + ": its session is closed or let go of it. Query while the"
                        + " session is open, or add it to another one.");
            case DELETED -> throw new DeletedEntityException(attempt() + ": its row is deleted in this transaction.");
        };
    }

    private String attempt() {
        return "Cannot query " + relationship().path() + " of " + tracked.owner();
    }

    private <V> Parameter<V> key(int attribute, SqlType<V> type) {
        Instrumented owner = tracked.owner();
        boolean isUnread =
                !owner.kindredIsLoaded(attribute) && owner.kindredTracker().status() == Status.PERSISTENT;
        if (isUnread) {
            owner.kindredTracker().load(owner, attribute);
        }
        return new Parameter<>(type, new ValueSource.Deferred(() -> owner.kindredGet(attribute)));
    }

    @SuppressWarnings("unchecked") // the members are of the relationship's target, by the mapping
    private RelationshipAttribute<?, E> relationship() {
        EntityDescriptor<?, ?> owner = (EntityDescriptor<?, ?>) tracked.owner().kindredType();
        return (RelationshipAttribute<?, E>) owner.canonical().relationship(tracked.attribute());
    }

    @Override
    public String toString() {
        return relationship().path() + " of " + tracked.owner();
    }
}
