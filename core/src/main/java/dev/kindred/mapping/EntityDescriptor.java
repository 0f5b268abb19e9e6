package dev.kindred.mapping;

import dev.kindred.exception.MappingException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.Index;
import dev.kindred.schema.Table;
import dev.kindred.schema.TableSet;
import dev.kindred.schema.UniqueKey;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Selection;
import dev.kindred.sql.TableSource;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typed model of an entity; a generated class such as {@code Author_} extends it and adds a field for each attribute. In a
 * query it stands for the entity's table and for its objects. Immutable after its construction; any number of threads may
 * share it.
 *
 * @param <E> the entity
 * @param <K> the class of its primary key, boxed, or the key record of a composite key
 */
public abstract class EntityDescriptor<E, K> implements TableSource, TableSet, Selection<E>, EntityType {

    private final Class<E> javaType;
    private final String entityName;
    private final String schema;
    private final String tableName;
    private final @Nullable EntityDescriptor<E, K> canonical;
    private final @Nullable String alias;
    private final List<Attribute<E>> attributes = new ArrayList<>();
    private final List<ColumnAttribute<E, ?>> columns = new ArrayList<>();
    private final List<ColumnAttribute<E, ?>> selected = new ArrayList<>();
    private final List<ColumnAttribute<E, ?>> keyAttributes = new ArrayList<>();
    private final List<RelationshipAttribute<E, ?>> relationships = new ArrayList<>();
    private final EntityTable rules = new EntityTable();

    private @Nullable ColumnAttribute<E, ?> version;

    // What is handed out: filled while the model is constructed, and closed to everybody else.
    private final List<Attribute<E>> attributesView = Collections.unmodifiableList(attributes);
    private final List<ColumnAttribute<E, ?>> columnsView = Collections.unmodifiableList(columns);
    private final List<ColumnAttribute<E, ?>> selectedView = Collections.unmodifiableList(selected);
    private final List<ColumnAttribute<E, ?>> keyAttributesView = Collections.unmodifiableList(keyAttributes);
    private final List<RelationshipAttribute<E, ?>> relationshipsView = Collections.unmodifiableList(relationships);

    // What other entities declare for this one; they come when those are first used, from any thread.
    private final List<BackrefAttribute<E, ?>> backrefs = new CopyOnWriteArrayList<>();
    private volatile @Nullable List<RelationshipAttribute<E, ?>> allRelationships;
    volatile boolean used;

    // Made at the first use; a race of two threads makes two that are equal.
    private volatile @Nullable Table table;
    private volatile Link @Nullable [] linksOverKeys;

    /** The model of an entity. */
    protected EntityDescriptor(Class<E> javaType, String entityName, String schema, String tableName) {
        this.javaType = javaType;
        this.entityName = entityName;
        this.schema = schema;
        this.tableName = tableName;
        this.canonical = null;
        this.alias = null;
    }

    /** A model under another name. */
    protected EntityDescriptor(EntityDescriptor<E, K> canonical, String alias) {
        this.javaType = canonical.javaType;
        this.entityName = canonical.entityName;
        this.schema = canonical.schema;
        this.tableName = canonical.tableName;
        this.canonical = canonical;
        this.alias = Objects.requireNonNull(alias, "alias");
    }

    /** A new object for a row; its constructor's work is overwritten by the row. */
    protected abstract E newInstance();

    /**
     * An object of a row whose columns begin here: those of {@link #selectedColumns}, one after the other.
     *
     * @param key the key, which was read before; of several columns these are read again
     */
    protected abstract E newInstance(Object key, RowSource row, int column);

    /** Reads a column of a row into an object's field. */
    protected abstract void read(E entity, int attribute, RowSource row, int column);

    /** The key made of its parts, in the order of {@link #keyAttributes}. */
    @SuppressWarnings("unchecked") // a single key is its own key
    protected K key(Object... parts) {
        return (K) parts[0];
    }

    /** The parts of a key, in the order of {@link #keyAttributes}. */
    protected Object[] parts(K key) {
        return new Object[] {key};
    }

    /** Declares a column of numbers. */
    protected final <N extends Number> NumberAttribute<E, N> number(String name, Column<N> column) {
        return add(new NumberAttribute<>(this, attributes.size(), name, column));
    }

    /** Declares a column of texts. */
    protected final TextAttribute<E> text(String name, Column<String> column) {
        return add(new TextAttribute<>(this, attributes.size(), name, column));
    }

    /** Declares a column whose values have an order. */
    protected final <T> ComparableAttribute<E, T> comparable(String name, Column<T> column) {
        return add(new ComparableAttribute<>(this, attributes.size(), name, column));
    }

    /** Declares a column of documents. */
    protected final <T> JsonAttribute<E, T> json(String name, Column<T> column) {
        return add(new JsonAttribute<>(this, attributes.size(), name, column));
    }

    /** Declares a column of lists of plain values. */
    protected final <T> ListAttribute<E, T> list(String name, SqlType<T> elementType, Column<List<T>> column) {
        return add(new ListAttribute<>(this, attributes.size(), name, elementType, column));
    }

    /** Declares a column. */
    protected final <T> ColumnAttribute<E, T> column(String name, Column<T> column) {
        return add(new ColumnAttribute<>(this, attributes.size(), name, column));
    }

    /** Declares a reference. */
    protected final <T> ReferenceAttribute<E, T> reference(String name, RelationshipSpec<T> spec) {
        return add(new ReferenceAttribute<>(this, attributes.size(), name, spec));
    }

    /** Declares the side of a one-to-one relationship that does not hold the foreign key. */
    protected final <T> InverseAttribute<E, T> inverse(String name, RelationshipSpec<T> spec) {
        return add(new InverseAttribute<>(this, attributes.size(), name, spec));
    }

    /** Declares a collection: a list, a set, or a map if its specification names a key. */
    protected final <T> CollectionAttribute<E, T> collection(String name, RelationshipSpec<T> spec) {
        return add(new CollectionAttribute<>(this, attributes.size(), name, spec));
    }

    /** Declares a list that looks through another at what its elements lead to. */
    protected final <A, T> ThroughAttribute<E, A, T> through(
            String name, CollectionAttribute<E, A> links, Supplier<? extends RelationshipAttribute<A, T>> leading) {
        return new ThroughAttribute<>(name, links, leading, null);
    }

    /** Declares a list that looks through another, whose elements are made by this function. */
    protected final <A, T> ThroughAttribute<E, A, T> through(
            String name,
            CollectionAttribute<E, A> links,
            Supplier<? extends RelationshipAttribute<A, T>> leading,
            Function<? super T, ? extends A> creator) {
        return new ThroughAttribute<>(name, links, leading, creator);
    }

    /** Declares a unique key; an empty name leaves it to the naming convention. */
    protected final void unique(String name, ColumnAttribute<?, ?>... keys) {
        rules.add(new UniqueKey(name, names(keys)));
    }

    /** Declares an index of the rows that fulfil a condition, of all if it is empty; an empty name leaves it to the naming convention. */
    protected final void index(String name, boolean isUnique, String where, ColumnAttribute<?, ?>... keys) {
        rules.add(new Index(name, names(keys), isUnique, where));
    }

    /** Declares a condition that all rows fulfil; an empty name leaves it to the naming convention. */
    protected final void check(String name, String condition) {
        rules.add(new Check(name, condition));
    }

    /** Gives the foreign key over these columns a name of its own. */
    protected final void foreignKey(String name, ColumnAttribute<?, ?>... keys) {
        rules.nameForeignKey(names(keys), name);
    }

    /** Declares a column's comment. */
    protected final void comment(ColumnAttribute<?, ?> column, String text) {
        rules.comment(column.columnName(), text);
    }

    /** Declares the table's comment. */
    protected final void comment(String text) {
        rules.comment(text);
    }

    private static List<String> names(ColumnAttribute<?, ?>... columns) {
        return Stream.of(columns).map(ColumnAttribute::columnName).toList();
    }

    /** Begins what is said of a relationship. */
    protected static <T> RelationshipSpec<T> to(Supplier<? extends EntityDescriptor<T, ?>> target) {
        return new RelationshipSpec<>(target);
    }

    /** The entity's interface or abstract class. */
    public final Class<E> javaType() {
        return javaType;
    }

    /** This entity once more in one statement, under another name. */
    public abstract EntityDescriptor<E, K> as(String alias);

    /** The model itself where this is an alias of it. */
    public final EntityDescriptor<E, K> canonical() {
        return canonical == null ? this : canonical;
    }

    /** All attributes, in their order. */
    public final List<Attribute<E>> attributes() {
        return attributesView;
    }

    /** The attributes that are columns, in their order. */
    public final List<ColumnAttribute<E, ?>> columns() {
        return columnsView;
    }

    /** The attributes that are columns and are read along with a row, in their order. */
    public final List<ColumnAttribute<E, ?>> selectedColumns() {
        return selectedView;
    }

    /** The attributes that are relationships, in their order; those that other entities declare come last. */
    public final List<RelationshipAttribute<E, ?>> relationships() {
        List<RelationshipAttribute<E, ?>> all = allRelationships;
        return all == null ? relationshipsView : all;
    }

    /** The attributes of the primary key, in its order. */
    public final List<ColumnAttribute<E, ?>> keyAttributes() {
        return keyAttributesView;
    }

    /** The attribute with this number; one that another entity declares for this one has a number below 0. */
    public final Attribute<E> attribute(int attribute) {
        return attribute < 0 ? backrefs.get(-1 - attribute) : attributes.get(attribute);
    }

    /** The relationship that is this attribute. */
    public final RelationshipAttribute<E, ?> relationship(int attribute) {
        return (RelationshipAttribute<E, ?>) attribute(attribute);
    }

    /** Makes a list that another entity declares for this one. */
    final synchronized <T> BackrefAttribute<E, T> backref(String name, RelationshipSpec<T> spec) {
        if (backrefs.size() == Long.SIZE) {
            throw new MappingException("Cannot make " + entityName + "." + name
                    + ": more than 64 relationships of other" + " entities name a backref here.");
        }
        BackrefAttribute<E, T> made = new BackrefAttribute<>(this, -1 - backrefs.size(), name, spec);
        backrefs.add(made);
        List<RelationshipAttribute<E, ?>> all = new ArrayList<>(relationships);
        all.addAll(backrefs);
        allRelationships = List.copyOf(all);
        return made;
    }

    /** Makes known what this model, and those it leads to, declare for others. Costs nothing the second time. */
    public final void use() {
        EntityDescriptor<E, K> own = canonical();
        if (!own.used) {
            UsedModels.use(own);
        }
    }

    /** The column that counts the versions of a row, or null. */
    public final @Nullable ColumnAttribute<E, ?> version() {
        return version;
    }

    /** The column that is this attribute. */
    public final ColumnAttribute<E, ?> column(int attribute) {
        return (ColumnAttribute<E, ?>) attributes.get(attribute);
    }

    /** The attribute of the column with this name. */
    public final ColumnAttribute<E, ?> columnNamed(String name) {
        for (ColumnAttribute<E, ?> column : columns) {
            if (column.columnName().equals(name)) {
                return column;
            }
        }
        throw new MappingException("[KIN-015] A foreign key points to the column \"" + tableName + "." + name
                + "\", which is no attribute of " + entityName + ". Correct the name.");
    }

    /** The entity's table, with its keys. */
    public final Table table() {
        if (canonical != null) {
            return canonical.table();
        }
        Table known = table;
        if (known == null) {
            known = rules.of(this);
            table = known;
        }
        return known;
    }

    @Override
    public final List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(table()));
        for (RelationshipAttribute<E, ?> relationship : canonical().relationships()) {
            LinkTable link = relationship.isViewOnly() ? null : relationship.linkTable();
            if (link != null && !tables.contains(link.table())) {
                tables.add(link.table());
            }
        }
        return tables;
    }

    /** The object as the library sees it. */
    public final Instrumented instrumented(Object object) {
        if (object instanceof Instrumented entity && javaType.isInstance(object)) {
            return entity;
        }
        throw new SessionStateException("Cannot take " + object.getClass().getName() + " as " + entityName
                + ": it is no object that Kindred made. Make one with " + entityName + "_'s create().");
    }

    /** A new object for a row, of which nothing is loaded yet. */
    public final Instrumented instantiate() {
        Instrumented entity = (Instrumented) newInstance();
        for (int word = 0; word <= (attributes.size() - 1) >> 6; word++) {
            entity.kindredLoaded(word, 0);
        }
        return entity;
    }

    /** An object of a row whose columns of {@link #selectedColumns} begin here, of which it has the bits. */
    public final Instrumented instantiate(Object key, RowSource row, int column) {
        return (Instrumented) newInstance(key, row, column);
    }

    /** Reads a column of a row into an object's field; bits are the caller's. */
    public final void readInto(Instrumented entity, int attribute, RowSource row, int column) {
        read(javaType.cast(entity), attribute, row, column);
    }

    /** The key an object has by its attributes, or null if a part is not set. */
    public final @Nullable K keyOf(Instrumented entity) {
        Object[] parts = new Object[keyAttributes.size()];
        for (int i = 0; i < parts.length; i++) {
            int attribute = keyAttributes.get(i).index();
            Object part = entity.kindredIsKnown(attribute) ? entity.kindredGet(attribute) : null;
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return key(parts);
    }

    /** The key made of its parts, in the order of {@link #keyAttributes}. */
    public final K keyOfParts(Object... parts) {
        return key(parts);
    }

    /** These keys, which the model made, as what they are. */
    @SuppressWarnings("unchecked") // the caller has them from keyOf
    public final Collection<K> keys(Collection<?> keys) {
        return (Collection<K>) keys;
    }

    /** The parts of a key, in the order of {@link #keyAttributes}. */
    public final Object[] partsOf(K key) {
        return parts(key);
    }

    @Override
    public final String schema() {
        return schema;
    }

    @Override
    public final String tableName() {
        return tableName;
    }

    @Override
    public final @Nullable String alias() {
        return alias;
    }

    @Override
    public final List<? extends ColumnExpression<?>> expressions() {
        return selectedView;
    }

    @Override
    public final @Nullable E read(RowSource row, int column) {
        return javaType.cast(row.readEntity(column, this));
    }

    @Override
    public final String entityName() {
        return entityName;
    }

    @Override
    public final int attributeCount() {
        return attributes.size();
    }

    @Override
    public final String attributeName(int attribute) {
        return attribute(attribute).name();
    }

    @Override
    public final boolean isInstance(Object object) {
        return javaType.isInstance(object);
    }

    @Override
    public final @Nullable Link link(int attribute) {
        return attribute(attribute) instanceof RelationshipAttribute<?, ?> relationship ? relationship : null;
    }

    @Override
    public final @Nullable Link linkOverKey(int attribute) {
        Link[] known = linksOverKeys;
        if (known == null) {
            known = new Link[attributes.size()];
            for (RelationshipAttribute<E, ?> relationship : relationships) {
                if (relationship.isViewOnly()) {
                    continue;
                }
                for (int key : relationship.keyAttributes()) {
                    known[key] = relationship;
                }
            }
            linksOverKeys = known;
        }
        return known[attribute];
    }

    @Override
    public final String print(Instrumented entity) {
        StringBuilder text = new StringBuilder(entityName).append('(');
        String separator = "";
        for (ColumnAttribute<E, ?> column : columns) {
            if (entity.kindredIsKnown(column.index())) {
                Object value = entity.kindredGet(column.index());
                text.append(separator).append(column.name()).append('=');
                text.append(value instanceof byte[] bytes ? bytes.length + " bytes" : value);
                separator = ", ";
            }
        }
        return text.append(')').toString();
    }

    @Override
    public final String toString() {
        return alias == null ? entityName : entityName + " as " + alias;
    }

    private <A extends ColumnAttribute<E, ?>> A add(A attribute) {
        attributes.add(attribute);
        columns.add(attribute);
        if (attribute.column().deferredGroup() == null) {
            selected.add(attribute);
        }
        if (attribute.column().isPrimaryKey()) {
            keyAttributes.add(attribute);
        }
        if (attribute.column().isVersion()) {
            version = attribute;
        }
        return attribute;
    }

    private <A extends RelationshipAttribute<E, ?>> A add(A attribute) {
        attributes.add(attribute);
        relationships.add(attribute);
        return attribute;
    }
}
