package dev.kindred.session;

import dev.kindred.engine.StatementKind;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.unitofwork.RowListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who is told of what in the sessions of a factory. Any number of threads may share it. */
final class Listeners implements RowListener {

    private final List<SessionListener> listeners;
    private final List<EntityHook<?>> hooks;
    private final Map<EntityDescriptor<?, ?>, List<EntityListener<Object>>> byEntity = new ConcurrentHashMap<>();

    Listeners(SessionSettings settings) {
        this.listeners = settings.listeners();
        this.hooks = settings.hooks();
    }

    /** Whether nobody listens at all. */
    boolean isEmpty() {
        return listeners.isEmpty() && hooks.isEmpty();
    }

    void each(Consumer<SessionListener> event) {
        if (!listeners.isEmpty()) {
            listeners.forEach(event);
        }
    }

    void loaded(Session session, Instrumented entity) {
        of(entity).forEach(listener -> listener.loaded(entity));
        listeners.forEach(listener -> listener.loaded(session, entity));
    }

    @Override
    public boolean hears(Instrumented entity) {
        return !hooks.isEmpty() && !of(entity).isEmpty();
    }

    @Override
    public void before(StatementKind kind, Instrumented entity) {
        for (EntityListener<Object> listener : of(entity)) {
            switch (kind) {
                case INSERT -> listener.beforeInsert(entity);
                case UPDATE -> listener.beforeUpdate(entity);
                case DELETE -> listener.beforeDelete(entity);
                default -> throw new IllegalArgumentException(kind.toString());
            }
        }
    }

    @Override
    public void after(StatementKind kind, Instrumented entity) {
        for (EntityListener<Object> listener : of(entity)) {
            switch (kind) {
                case INSERT -> listener.afterInsert(entity);
                case UPDATE -> listener.afterUpdate(entity);
                case DELETE -> listener.afterDelete(entity);
                default -> throw new IllegalArgumentException(kind.toString());
            }
        }
    }

    private List<EntityListener<Object>> of(Instrumented entity) {
        return hooks.isEmpty()
                ? List.of()
                : byEntity.computeIfAbsent(((EntityDescriptor<?, ?>) entity.kindredType()).canonical(), this::find);
    }

    @SuppressWarnings("unchecked") // the entity's class was compared
    private List<EntityListener<Object>> find(EntityDescriptor<?, ?> entity) {
        List<EntityListener<Object>> found = new ArrayList<>();
        for (EntityHook<?> hook : hooks) {
            if (hook.type().isAssignableFrom(entity.javaType())) {
                found.add((EntityListener<Object>) hook.listener());
            }
        }
        return List.copyOf(found);
    }
}
