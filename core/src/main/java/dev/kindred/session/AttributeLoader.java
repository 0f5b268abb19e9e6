package dev.kindred.session;

import dev.kindred.annotation.Lazy;
import dev.kindred.exception.LazyLoadException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Select;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.RowValues;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads one attribute of one persistent object when it is read: from memory where that will do, else by one select. */
final class AttributeLoader {

    private final EntityLoader loader;
    private final LazyLoads lazyLoads;
    private final IdentityMap identityMap;
    private final Consumer<Supplier<List<Select<?>>>> autoflush;

    AttributeLoader(
            EntityLoader loader,
            LazyLoads lazyLoads,
            IdentityMap identityMap,
            Consumer<Supplier<List<Select<?>>>> autoflush) {
        this.loader = loader;
        this.lazyLoads = lazyLoads;
        this.identityMap = identityMap;
        this.autoflush = autoflush;
    }

    /**
     * Loads an attribute that the user touched.
     *
     * @throws LazyLoadException if the query that found the object, or the mapping, forbids it
     */
    void touch(Instrumented entity, int attribute) {
        if (descriptor(entity).attribute(attribute) instanceof RelationshipAttribute<?, ?> relationship) {
            Lazy strategy = loader.strategy(entity, relationship);
            boolean isForbidden = strategy == Lazy.RAISE
                    || (strategy == Lazy.RAISE_ON_SQL && !isAnsweredByMemory(entity, relationship));
            if (isForbidden) {
                throw forbidden(entity, relationship, strategy);
            }
        }
        load(entity, attribute);
    }

    // Rule 2.7.10: a reference to an object in memory, or to none, needs no statement.
    private boolean isAnsweredByMemory(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        if (!(relationship instanceof ReferenceAttribute<?, ?> reference)
                || !reference.keyAttributes().stream().allMatch(entity::kindredIsLoaded)) {
            return false;
        }
        @Nullable Object[] key = key(entity, reference);
        return Stream.of(key).allMatch(Objects::isNull) || known(reference, key) != null;
    }

    private static LazyLoadException forbidden(
            Instrumented entity, RelationshipAttribute<?, ?> relationship, Lazy strategy) {
        return new LazyLoadException("Cannot read " + relationship.path() + " of " + entity
                + ": it was not loaded along, and is to be loaded "
                + (strategy == Lazy.RAISE ? "never by itself" : "by itself only from memory")
                + " (" + strategy + "). Load it with the query that finds the object, .options(selectin("
                + relationship.constant() + ")), or with session.load(...); or let the query choose"
                + " another strategy.");
    }

    private static EntityDescriptor<?, ?> descriptor(Instrumented entity) {
        return (EntityDescriptor<?, ?>) entity.kindredType();
    }

    /** Loads an attribute, whatever is forbidden to the user. */
    void load(Instrumented entity, int attribute) {
        EntityDescriptor<?, ?> type = descriptor(entity);
        if (!(type.attribute(attribute) instanceof RelationshipAttribute<?, ?> relationship)) {
            autoflush.accept(() -> loader.reads().row(type));
            if (!entity.kindredIsLoaded(attribute)) {
                ColumnAttribute<?, ?> column = type.column(attribute);
                lazyLoads.load(entity, column, cause -> loader.touched(entity, column, cause));
            }
        } else if (relationship instanceof ReferenceAttribute<?, ?> reference) {
            loadReference(entity, reference);
        } else if (!relationship.isQueried()) {
            loadRelated(entity, relationship);
        }
    }

    /** Whether nothing of the row but its key is sure any more. */
    boolean isExpired(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        boolean any = false;
        for (ColumnAttribute<?, ?> column : type.columns()) {
            if (!column.column().isPrimaryKey()) {
                if (entity.kindredIsLoaded(column.index())) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** The object after its row was read again; null if the row is gone. */
    @Nullable
    Instrumented again(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        autoflush.accept(() -> loader.reads().byKey(type, List.of()));
        return loader.byKey(type, RowValues.keyParts(entity));
    }

    private void loadRelated(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        autoflush.accept(() -> loader.reads(entity, relationship));
        if (!entity.kindredIsLoaded(relationship.attribute())) {
            requireColumns(entity, relationship.ownColumns());
            lazyLoads.load(entity, relationship, cause -> loader.touched(entity, relationship, cause));
        }
    }

    private void loadReference(Instrumented entity, ReferenceAttribute<?, ?> reference) {
        requireColumns(entity, reference.ownColumns());
        if (entity.kindredIsLoaded(reference.attribute())) {
            return;
        }
        @Nullable Object[] key = key(entity, reference);
        boolean isNull = Stream.of(key).allMatch(Objects::isNull);
        Instrumented known = isNull ? null : known(reference, key);
        if (isNull || known != null) {
            set(entity, reference, known);
            return;
        }
        autoflush.accept(() -> loader.reads(entity, reference));
        if (entity.kindredIsLoaded(reference.attribute())) {
            return;
        }
        if (Arrays.asList(key).contains(null)) {
            set(entity, reference, loader.target(reference, key)); // rule 2.6.5
        } else {
            lazyLoads.load(entity, reference, cause -> loader.touched(entity, reference, cause));
        }
    }

    private static @Nullable Object[] key(Instrumented entity, ReferenceAttribute<?, ?> reference) {
        @Nullable Object[] key = new Object[reference.keyAttributes().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = entity.kindredGet(reference.keyAttributes().get(i));
        }
        return key;
    }

    private static void set(Instrumented entity, ReferenceAttribute<?, ?> reference, @Nullable Instrumented target) {
        entity.kindredSet(reference.attribute(), target);
        entity.kindredMarkLoaded(reference.attribute(), true);
    }

    private @Nullable Instrumented known(ReferenceAttribute<?, ?> reference, @Nullable Object[] key) {
        EntityDescriptor<?, ?> target = reference.target();
        return reference.goesByPrimaryKey() && !Arrays.asList(key).contains(null)
                ? identityMap.find(target, target.keyOfParts(key))
                : null;
    }

    private void requireColumns(Instrumented entity, List<? extends ColumnAttribute<?, ?>> columns) {
        for (ColumnAttribute<?, ?> column : columns) {
            if (!entity.kindredIsLoaded(column.index())) {
                autoflush.accept(() -> loader.reads().row(column.entity()));
                if (!entity.kindredIsLoaded(column.index())) {
                    loader.refreshRow(entity, null);
                }
            }
        }
    }
}
