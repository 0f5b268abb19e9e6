package dev.kindred.testkit;

import dev.kindred.engine.Engine;
import dev.kindred.session.SessionFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Keeps each test to its {@link StatementBudget}. */
final class BudgetExtension implements InvocationInterceptor {

    BudgetExtension() {}

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        keep(test, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        keep(test, method, context);
    }

    @SuppressWarnings("try") // it is closed, and that is all
    private static void keep(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try (Budget budget = opened(said(context), engines(method, context))) {
            test.proceed();
        }
    }

    private static StatementBudget said(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), StatementBudget.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), StatementBudget.class, context.getEnclosingTestClasses()))
                .orElseThrow();
    }

    private static Budget opened(StatementBudget said, Collection<Engine> engines) {
        Budget budget = Budget.on(engines.toArray(Engine[]::new));
        limit(said.select(), budget::selects);
        limit(said.insert(), budget::inserts);
        limit(said.update(), budget::updates);
        limit(said.delete(), budget::deletes);
        limit(said.statements(), budget::statements);
        return budget;
    }

    private static void limit(int most, IntConsumer setter) {
        if (most != StatementBudget.ANY) {
            setter.accept(most);
        }
    }

    private static Collection<Engine> engines(ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        Set<Engine> engines = Collections.newSetFromMap(new IdentityHashMap<>());
        List<@Nullable Object> known = new ArrayList<>(method.getArguments());
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            known.addAll(values(instance));
        }
        for (Object one : known) {
            if (one instanceof Engine engine) {
                engines.add(engine);
            } else if (one instanceof SessionFactory factory) {
                engines.addAll(factory.engines());
            } else if (one instanceof Database database) {
                engines.add(database.engine());
            }
        }
        if (engines.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "Cannot keep " + method.getExecutable().getName()
                            + " to a budget: no engine is known. Give the test a parameter or a field of type Engine,"
                            + " SessionFactory or Database that is set before it runs, or open a budget in it by Budget.on(engine).");
        }
        return engines;
    }

    private static List<@Nullable Object> values(Object instance) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : ReflectionSupport.findFields(
                instance.getClass(), BudgetExtension::isOfEngine, HierarchyTraversalMode.TOP_DOWN)) {
            values.add(ReflectionSupport.tryToReadFieldValue(
                            field, Modifier.isStatic(field.getModifiers()) ? null : instance)
                    .getOrThrow(e -> new ExtensionConfigurationException("Cannot read " + field, e)));
        }
        return values;
    }

    private static boolean isOfEngine(Field field) {
        return field.getType() == Engine.class
                || field.getType() == SessionFactory.class
                || field.getType() == Database.class;
    }
}
