package dev.kindred.it.random;

import dev.kindred.mapping.BackrefAttribute;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls the accessors of entities by their names, so that one operation serves all of them. For any number of threads. */
final class Accessors {

    private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

    private Accessors() {}

    static @Nullable Object get(Object entity, String attribute) {
        BackrefAttribute<Object, Object> backref = Schema.backref(Schema.kind(entity), attribute);
        return backref == null ? call(method(entity, attribute, 0), entity) : backref.of(entity);
    }

    static void set(Object entity, String attribute, @Nullable Object value) {
        call(method(entity, attribute, 1), entity, value);
    }

    private static Method method(Object entity, String attribute, int parameters) {
        Class<?> type = Schema.descriptor(Schema.kind(entity)).javaType();
        return METHODS.computeIfAbsent(type.getSimpleName() + "." + attribute + parameters, name -> {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(attribute) && method.getParameterCount() == parameters) {
                    return method;
                }
            }
            throw new IllegalArgumentException(name);
        });
    }

    private static @Nullable Object call(Method method, Object entity, @Nullable Object... arguments) {
        try {
            return method.invoke(entity, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
