package dev.kindred.testkit;

import dev.kindred.engine.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs each {@link DatabaseTest} on its databases. */
final class DatabaseExtension implements TestTemplateInvocationContextProvider {

    DatabaseExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(DatabaseTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        DatabaseTest test = context.getRequiredTestMethod().getAnnotation(DatabaseTest.class);
        Databases[] wanted = test.value().length == 0 ? Databases.values() : test.value();
        List<Databases> unwanted = List.of(test.except());
        return Stream.of(wanted)
                .filter(kind -> kind.isInRun() && !unwanted.contains(kind))
                .map(Invocation::new);
    }

    /** A test of a database that is no part of the run. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private record Invocation(Databases kind) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return kind.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new FreshDatabase(kind));
        }
    }

    /** The database of one run of one test, made when it is first asked for. */
    private static final class FreshDatabase implements ParameterResolver, AfterEachCallback {

        private static final List<Class<?>> GIVEN = List.of(Database.class, Engine.class, SqlRecorder.class);

        private final Databases kind;
        private @Nullable Database database;

        FreshDatabase(Databases kind) {
            this.kind = kind;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return GIVEN.contains(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Database fresh = database == null ? kind.open() : database;
            database = fresh;
            Class<?> type = parameter.getParameter().getType();
            if (type == Engine.class) {
                return fresh.engine();
            }
            return type == SqlRecorder.class ? fresh.recorder() : fresh;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (database != null) {
                database.close();
            }
        }
    }
}
