package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** One annotation as it is written on an element; knows what was said and what was left out. */
record AnnotationUse(AnnotationMirror mirror) {

    /** How the annotation is named, after its own name, that holds several of one kind. */
    private static final String LIST = ".List";

    static final String ENTITY = "dev.kindred.annotation.Entity";
    static final String ID = "dev.kindred.annotation.Id";
    static final String COLUMN = "dev.kindred.annotation.Column";
    static final String CONVERT = "dev.kindred.annotation.Convert";
    static final String JSON = "dev.kindred.annotation.Json";
    static final String FOREIGN_KEY = "dev.kindred.annotation.ForeignKey";
    static final String RELATIONSHIP = "dev.kindred.annotation.Relationship";
    static final String VERSION = "dev.kindred.annotation.Version";
    static final String SEQUENCE = "dev.kindred.annotation.Sequence";
    static final String SERVER_DEFAULT = "dev.kindred.annotation.ServerDefault";
    static final String DEFERRED = "dev.kindred.annotation.Deferred";
    static final String COMPUTED = "dev.kindred.annotation.Computed";
    static final String LINK_COLUMNS = "dev.kindred.annotation.LinkColumns";
    static final String VALIDATES = "dev.kindred.annotation.Validates";
    static final String UNIQUE = "dev.kindred.annotation.Unique";
    static final String INDEX = "dev.kindred.annotation.Index";
    static final String CHECK = "dev.kindred.annotation.Check";
    static final String COMMENT = "dev.kindred.annotation.Comment";

    /** The annotations that describe an attribute. */
    static final List<String> OF_ATTRIBUTES = List.of(
            ID,
            COLUMN,
            CONVERT,
            JSON,
            FOREIGN_KEY,
            RELATIONSHIP,
            VERSION,
            LINK_COLUMNS,
            INDEX,
            INDEX + LIST,
            COMMENT,
            SEQUENCE,
            SERVER_DEFAULT,
            COMPUTED,
            DEFERRED);

    /** Those of them that let the database make a column's value. */
    static final List<String> OF_GENERATION = List.of(SEQUENCE, SERVER_DEFAULT, COMPUTED);

    /** The annotation of this qualified name on an element, or null. */
    static @Nullable AnnotationUse find(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(name)) {
                return new AnnotationUse(mirror);
            }
        }
        return null;
    }

    /** The annotations of this qualified name on an element, of which there may be several. */
    static List<AnnotationUse> all(Element element, String name) {
        List<AnnotationUse> all = new ArrayList<>();
        AnnotationUse single = find(element, name);
        if (single != null) {
            all.add(single);
        }
        AnnotationUse several = find(element, name + LIST);
        List<AnnotationValue> values = several == null ? null : several.values("value");
        if (values != null) {
            for (AnnotationValue value : values) {
                if (value.getValue() instanceof AnnotationMirror mirror) {
                    all.add(new AnnotationUse(mirror));
                }
            }
        }
        return all;
    }

    static boolean isOn(Element element, String name) {
        return find(element, name) != null;
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The annotation's simple name with its at sign, for messages. */
    String spelling() {
        String name = nameOf(mirror);
        String own = name.endsWith(LIST) ? name.substring(0, name.length() - LIST.length()) : name;
        return "@" + own.substring(own.lastIndexOf('.') + 1);
    }

    /** A member's value as far as it was written down, or null. */
    @Nullable
    AnnotationValue explicit(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    String string(String member) {
        AnnotationValue value = explicit(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    int number(String member, int otherwise) {
        AnnotationValue value = explicit(member);
        return value != null && value.getValue() instanceof Integer number ? number : otherwise;
    }

    long longNumber(String member, long otherwise) {
        AnnotationValue value = explicit(member);
        return value != null && value.getValue() instanceof Long number ? number : otherwise;
    }

    @Nullable
    Boolean flag(String member) {
        AnnotationValue value = explicit(member);
        return (value != null && value.getValue() instanceof Boolean flag) ? flag : null;
    }

    /** A class, or null where nothing was said. */
    @Nullable
    TypeMirror type(String member) {
        AnnotationValue value = explicit(member);
        return value != null && value.getValue() instanceof TypeMirror type ? type : null;
    }

    /** The name of an enum constant. */
    String constant(String member, String otherwise) {
        AnnotationValue value = explicit(member);
        return value != null && value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : otherwise;
    }

    /** The texts of an array member; none where nothing was said. */
    List<String> strings(String member) {
        List<AnnotationValue> values = values(member);
        return values == null
                ? List.of()
                : values.stream().map(value -> String.valueOf(value.getValue())).toList();
    }

    /** The values of an array member, or null where nothing was said. */
    @Nullable
    List<AnnotationValue> values(String member) {
        AnnotationValue value = explicit(member);
        if (value == null || !(value.getValue() instanceof List<?> list)) {
            return null;
        }
        List<AnnotationValue> values = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof AnnotationValue element) {
                values.add(element);
            }
        }
        return values;
    }
}
