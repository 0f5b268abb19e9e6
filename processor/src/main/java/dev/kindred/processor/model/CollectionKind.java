package dev.kindred.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The collections that lead to other entities. */
public enum CollectionKind {
    LIST("java.util.List", "TrackedList"),
    SET("java.util.Set", "TrackedSet"),
    COLLECTION("java.util.Collection", "TrackedList"),
    MAP("java.util.Map", "TrackedMap"),
    DYNAMIC("dev.kindred.query.DynamicCollection", "TrackedMembers"),
    WRITE_ONLY("dev.kindred.query.WriteOnlyCollection", "TrackedMembers");

    private final String javaName;
    private final String tracked;

    CollectionKind(String javaName, String tracked) {
        this.javaName = javaName;
        this.tracked = tracked;
    }

    /** The kind of a type, or null if it is none of these interfaces. */
    static @Nullable CollectionKind of(TypeMirror type) {
        for (CollectionKind kind : values()) {
            if (TypeReader.isNamed(type, kind.javaName)) {
                return kind;
            }
        }
        return null;
    }

    /** The library's class that it is. */
    public String tracked() {
        return tracked;
    }

    /** Whether it is never loaded, and what the user sees is made around the library's class. */
    public boolean isQueried() {
        return this == DYNAMIC || this == WRITE_ONLY;
    }

    /** The simple name of its interface or class. */
    public String simpleName() {
        return javaName.substring(javaName.lastIndexOf('.') + 1);
    }

    String javaName() {
        return javaName;
    }

    /** The kind as it is spoken of. */
    String spoken() {
        return "a " + (isQueried() ? simpleName() : name().toLowerCase(java.util.Locale.ROOT));
    }
}
