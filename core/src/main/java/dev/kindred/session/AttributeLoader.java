package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.TableSource;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.RowValues;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads one attribute of one persistent object when it is read: from memory where that will do, else by one select. */
final class AttributeLoader {

    private final EntityLoader loader;
    private final IdentityMap identityMap;
    private final Consumer<Collection<? extends TableSource>> autoflush;

    AttributeLoader(
            EntityLoader loader, IdentityMap identityMap, Consumer<Collection<? extends TableSource>> autoflush) {
        this.loader = loader;
        this.identityMap = identityMap;
        this.autoflush = autoflush;
    }

    void load(Instrumented entity, int attribute) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        if (!(type.attribute(attribute) instanceof RelationshipAttribute<?, ?> relationship)) {
            autoflush.accept(Set.of(type));
            if (!entity.kindredIsLoaded(attribute)) {
                loader.refreshRow(entity, null);
            }
        } else if (relationship instanceof ReferenceAttribute<?, ?> reference) {
            loadReference(entity, reference);
        } else {
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
        autoflush.accept(Set.of(type));
        return loader.byKey(type, RowValues.keyParts(entity));
    }

    private void loadRelated(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        autoflush.accept(loader.tables(relationship));
        if (!entity.kindredIsLoaded(relationship.attribute())) {
            requireColumns(entity, relationship.ownColumns());
            loader.loadRelated(entity, relationship);
        }
    }

    private void loadReference(Instrumented entity, ReferenceAttribute<?, ?> reference) {
        requireColumns(entity, reference.ownColumns());
        if (entity.kindredIsLoaded(reference.attribute())) {
            return;
        }
        @Nullable Object[] key = new Object[reference.keyAttributes().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = entity.kindredGet(reference.keyAttributes().get(i));
        }
        Instrumented target = Stream.of(key).allMatch(Objects::isNull) ? null : find(reference, key);
        if (!entity.kindredIsLoaded(reference.attribute())) {
            entity.kindredSet(reference.attribute(), target);
            entity.kindredMarkLoaded(reference.attribute(), true);
        }
    }

    private @Nullable Instrumented find(ReferenceAttribute<?, ?> reference, @Nullable Object[] key) {
        EntityDescriptor<?, ?> target = reference.target();
        if (reference.goesByPrimaryKey() && !Arrays.asList(key).contains(null)) {
            Instrumented known = identityMap.find(target, target.keyOfParts(key));
            if (known != null) {
                return known;
            }
        }
        autoflush.accept(Set.of(target));
        return loader.target(reference, key);
    }

    private void requireColumns(Instrumented entity, List<? extends ColumnAttribute<?, ?>> columns) {
        for (ColumnAttribute<?, ?> column : columns) {
            if (!entity.kindredIsLoaded(column.index())) {
                autoflush.accept(Set.of(column.entity()));
                if (!entity.kindredIsLoaded(column.index())) {
                    loader.refreshRow(entity, null);
                }
            }
        }
    }
}
