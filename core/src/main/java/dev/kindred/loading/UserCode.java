package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the user's line of code that the library was called from. Costs a walk of the stack. */
final class UserCode {

    private static final String OURS = "dev.kindred.";
    private static final Set<String> PACKAGES = Set.of(
            "collection", "engine", "instrument", "loading", "mapping", "query", "session", "state", "unitofwork");
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private UserCode() {}

    /** The innermost line that is neither the library's, nor generated, nor the JDK's: {@code Shop.list(Shop.java:42)}. */
    static @Nullable String line() {
        return WALKER.walk(frames -> frames.filter(frame -> isUsers(frame.getDeclaringClass()))
                .findFirst()
                .map(frame -> frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName() + "("
                        + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse(null));
    }

    // By package, not by where a class lies: a program may be packed into one jar with the library.
    private static boolean isUsers(Class<?> declaring) {
        String name = declaring.getPackageName();
        boolean isOurs = name.startsWith(OURS) && PACKAGES.contains(name.substring(OURS.length()));
        return !isOurs
                && !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !Instrumented.class.isAssignableFrom(declaring);
    }
}
