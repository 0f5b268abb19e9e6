package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.exception.QueryException;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.LoadSource;
import dev.kindred.query.LoadOption;
import dev.kindred.query.RelationshipOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How objects are loaded at one place of a load: those of the query itself, or those that a relationship leads to from there. What
 * their own relationships lead to are its children, made at first use, since a path may have no end. Any number of threads may share
 * it.
 */
final class LoadNode {

    private static final Set<Lazy> ALONG =
            EnumSet.of(Lazy.JOINED, Lazy.AGGREGATED, Lazy.SELECTIN, Lazy.SUBQUERY, Lazy.IMMEDIATE);

    private final EntityDescriptor<?, ?> entity;
    private final @Nullable LoadNode parent;
    private final @Nullable RelationshipOption<?> option;
    private final @Nullable RelationshipAttribute<?, ?> relationship;
    private final Lazy strategy;
    private final LoadSource source;
    private final List<? extends LoadOption<?>> options;
    private final LoadDefaults defaults;
    private final Map<Integer, LoadNode> children = new ConcurrentHashMap<>();
    private final Map<Integer, EntityDescriptor<?, ?>> numbered = new ConcurrentHashMap<>(2);
    private final Criteria criteria;
    private volatile @Nullable Place plain;
    private volatile @Nullable List<LoadNode> along;

    private LoadNode(
            EntityDescriptor<?, ?> entity,
            @Nullable LoadNode parent,
            @Nullable RelationshipAttribute<?, ?> relationship,
            @Nullable RelationshipOption<?> option,
            Lazy strategy,
            LoadSource source,
            List<? extends LoadOption<?>> options,
            LoadDefaults defaults) {
        this.entity = entity;
        this.parent = parent;
        this.relationship = relationship;
        this.option = option;
        this.strategy = strategy;
        this.source = source;
        this.options = options;
        this.defaults = defaults;
        this.criteria = new Criteria(defaults.criteria());
        requireOnce(options);
    }

    /** The objects that a query itself finds. */
    static LoadNode root(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options, LoadDefaults defaults) {
        return new LoadNode(entity, null, null, null, Lazy.SELECT, LoadSource.MAPPING, options, defaults);
    }

    // Rule 2.7.16. The same way said twice, as by two lists that look through one, is one way.
    private static void requireOnce(List<? extends LoadOption<?>> options) {
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (options.get(i) instanceof RelationshipOption<?> one
                        && options.get(j) instanceof RelationshipOption<?> other
                        && one.relationship().index() == other.relationship().index()
                        && !isSame(one, other)) {
                    throw new QueryException("Cannot load " + one.relationship().path()
                            + " in two ways: the query's options say " + other.strategy() + " and " + one.strategy()
                            + difference(one, other) + ". Keep one of them.");
                }
            }
        }
    }

    private static boolean isSame(RelationshipOption<?> one, RelationshipOption<?> other) {
        return one.isPlain() && other.isPlain() && one.strategy() == other.strategy() && agreeOnPeers(one, other);
    }

    private static String difference(RelationshipOption<?> one, RelationshipOption<?> other) {
        if (one.strategy() != other.strategy()) {
            return "";
        }
        return one.isPlain() && other.isPlain() ? ", with peers and without" : " of other objects";
    }

    private static boolean agreeOnPeers(RelationshipOption<?> one, RelationshipOption<?> other) {
        return one.peers() == null || other.peers() == null || one.peers().equals(other.peers());
    }

    /** The entity of the objects. */
    EntityDescriptor<?, ?> entity() {
        return entity;
    }

    /** The relationship that leads here. */
    RelationshipAttribute<?, ?> relationship() {
        if (relationship == null) {
            throw new IllegalStateException("No relationship leads to the root of a load.");
        }
        return relationship;
    }

    /** What the query says of the relationship that leads here, or null. */
    @Nullable
    RelationshipOption<?> option() {
        return option;
    }

    /** How the relationship that leads here is loaded. */
    Lazy strategy() {
        return strategy;
    }

    /** Who chose that. */
    LoadSource source() {
        return source;
    }

    /** Whether the relationship that leads here is followed to the end, which is here again. */
    boolean isEndless() {
        return option != null && option.depth() == Integer.MAX_VALUE;
    }

    /** Whether it is loaded right after, or with, its owners. */
    boolean isAlong() {
        return ALONG.contains(strategy);
    }

    /**
     * The columns that are read of the objects, in the order of the entity; the key is among them, and what leads to all that is loaded
     * along.
     */
    List<? extends ColumnAttribute<?, ?>> columns() {
        return plain().columns();
    }

    /** Whether these columns are those of the mapping. */
    boolean hasUsualColumns() {
        return columns() == entity.selectedColumns();
    }

    /** The entity under the name that a join gives it by this number. */
    EntityDescriptor<?, ?> numbered(int number) {
        return numbered.computeIfAbsent(number, one -> entity.as(entity.tableName() + "_" + one));
    }

    /** Where the objects stand in a row that holds nothing else. */
    Place plain() {
        Place known = plain;
        if (known == null) {
            Set<ColumnAttribute<?, ?>> needed = new HashSet<>();
            along().forEach(child -> needed.addAll(child.relationship().ownColumns()));
            known = Place.of(this, entity, LoadedColumns.of(entity, options, needed), 0);
            plain = known;
        }
        return known;
    }

    /** Whether the load asks for all that the relationship leads to, in its own order. */
    boolean isWhole() {
        return option == null || (option.where().isEmpty() && option.orderBy().isEmpty() && option.limit() == null);
    }

    /** The conditions that rows meet in this load. */
    Criteria criteria() {
        return criteria;
    }

    /** Whether a second touch of the relationship that leads here loads it for all objects of a result. */
    boolean loadsPeers() {
        if (option != null && option.peers() != null) {
            return option.peers();
        }
        return relationship().loadsPeers() && defaultsToPeers();
    }

    /** Whether a second touch of anything that no option speaks of loads it for all objects of a result. */
    boolean defaultsToPeers() {
        Boolean said = defaults.peers();
        return said == null || said;
    }

    /** What is loaded along with the objects, in the order of the options and then of the mapping. */
    List<LoadNode> along() {
        List<LoadNode> known = along;
        if (known == null) {
            List<LoadNode> found = new ArrayList<>();
            for (LoadOption<?> one : options) {
                if (one instanceof RelationshipOption<?> said) {
                    addIfAlong(child(said.relationship()), found);
                }
            }
            for (RelationshipAttribute<?, ?> one : entity.relationships()) {
                addIfAlong(child(one), found);
            }
            known = List.copyOf(found);
            along = known;
        }
        return known;
    }

    private static void addIfAlong(LoadNode child, List<LoadNode> found) {
        if (child.isAlong() && !found.contains(child)) {
            found.add(child);
        }
    }

    /** What a relationship of the objects leads to. */
    LoadNode child(RelationshipAttribute<?, ?> of) {
        LoadNode known = children.get(of.index());
        if (known == null) {
            known = made(entity.relationship(of.index()));
            LoadNode other = children.putIfAbsent(of.index(), known);
            known = other == null ? known : other;
        }
        return known;
    }

    private LoadNode made(RelationshipAttribute<?, ?> of) {
        List<LoadOption<?>> nested = new ArrayList<>();
        RelationshipOption<?> said = null;
        for (LoadOption<?> one : options) {
            if (one instanceof RelationshipOption<?> about
                    && about.relationship().index() == of.index()) {
                nested.addAll(about.nested());
                said = said != null && about.peers() == null ? said : about;
            }
        }
        if (of.isQueried()) {
            if (said != null) {
                throw neverLoaded(of);
            }
            return child(of, null, of.lazy(), LoadSource.MAPPING, nested);
        }
        if (said != null) {
            RelationshipOption<?> deeper = said.deeper();
            if (deeper != null) {
                nested.add(deeper);
            }
            return child(of, said, said.strategy(), LoadSource.OPTION, nested);
        }
        Lazy ofQuery = defaults.ofQuery(entity);
        if (ofQuery != null) {
            return child(of, null, unlessInACircle(of, ofQuery), LoadSource.DEFAULT, nested);
        }
        Lazy ofSession = defaults.ofSession(entity);
        if (ofSession != null) {
            return child(of, null, unlessInACircle(of, ofSession), LoadSource.SESSION, nested);
        }
        return child(of, null, unlessInACircle(of, of.lazy()), LoadSource.MAPPING, nested);
    }

    private static QueryException neverLoaded(RelationshipAttribute<?, ?> relationship) {
        return new QueryException("Cannot load " + relationship.path() + " along: it is " + relationship.lazy()
                + ", so it is never loaded. Leave the option out, and run a query of its own for one object, or join "
                + relationship.constant() + " in a query for several; or make a List of it.");
    }

    private LoadNode child(
            RelationshipAttribute<?, ?> of,
            @Nullable RelationshipOption<?> said,
            Lazy chosen,
            LoadSource by,
            List<? extends LoadOption<?>> nested) {
        return new LoadNode(of.target().canonical(), this, of, said, chosen, by, nested, defaults.with(nested));
    }

    // Rule 2.7.17: what nobody asked for step by step ends where the path meets an entity again; a relationship of an
    // entity to itself goes one step.
    private Lazy unlessInACircle(RelationshipAttribute<?, ?> of, Lazy chosen) {
        return ALONG.contains(chosen) && isInACircle(of) ? Lazy.SELECT : chosen;
    }

    private boolean isInACircle(RelationshipAttribute<?, ?> of) {
        boolean toItself = of.target().canonical() == entity;
        for (LoadNode node = this; node != null; node = node.parent) {
            RelationshipAttribute<?, ?> before = node.relationship;
            boolean isMet = toItself
                    ? before != null && (before == of || before.reverse() == of)
                    : node.entity == of.target().canonical();
            if (isMet) {
                return true;
            }
        }
        return false;
    }

    /** The path from the query's own objects to here, for messages: {@code Author.books.tags}. */
    String path() {
        return parent == null
                ? entity.entityName()
                : parent.path() + "." + relationship().name();
    }

    @Override
    public String toString() {
        return path() + ": " + strategy;
    }
}
