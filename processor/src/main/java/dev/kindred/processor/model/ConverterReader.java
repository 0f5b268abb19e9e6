package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Convert}: whether the converter fits the accessor, and where generated code gets one from. */
final class ConverterReader {

    private static final String CONVERTER = "dev.kindred.type.Converter";
    private static final String CURE =
            " Make it an enum of one constant, or give it a constructor without parameters that is not private.";

    private final TypeReader types;

    ConverterReader(TypeReader types) {
        this.types = types;
    }

    /** The converter; null if it does not fit, which was reported then. */
    @Nullable
    ConverterModel read(
            TypeElement entity, Accessor accessor, TypeMirror value, AnnotationUse convert, List<Problem> problems) {
        String path = entity.getSimpleName() + "." + accessor.name();
        TypeMirror named = convert.type("value");
        TypeElement type = named == null ? null : TypeReader.elementOf(named);
        if (named == null || type == null || TypeReader.isUnknown(named)) {
            return null; // the compiler itself reports it
        }
        DeclaredType face = types.asSuper(type.asType(), CONVERTER);
        ColumnType stored =
                face == null ? null : types.columnType(face.getTypeArguments().get(1));
        String fault = fault(path, value, type, face, stored);
        if (fault != null) {
            problems.add(Problem.at(accessor.getter(), convert, "value", ErrorCode.CONVERTER, fault));
            return null;
        }
        String constant = constant(type);
        String hidden = unreachable(entity, type, constant);
        if (hidden != null) {
            problems.add(Problem.at(
                    accessor.getter(),
                    convert,
                    "value",
                    ErrorCode.CONVERTER_MADE,
                    path + " is converted by " + type.getSimpleName() + hidden));
            return null;
        }
        return stored == null ? null : new ConverterModel(type, constant == null ? "" : constant, stored);
    }

    private @Nullable String fault(
            String path, TypeMirror value, TypeElement type, @Nullable DeclaredType face, @Nullable ColumnType stored) {
        String wanted = Spelling.of(types.boxed(value));
        if (face == null) {
            return path + " is to be converted by " + type.getSimpleName()
                    + ", which is no Converter. Let it implement Converter<" + wanted + ", ...>.";
        }
        TypeMirror java = face.getTypeArguments().get(0);
        if (!types.isSame(java, types.boxed(value))) {
            return path + " is of type " + Spelling.of(value) + ", but " + type.getSimpleName() + " converts "
                    + Spelling.of(java) + ". Name a Converter<" + wanted + ", ...>.";
        }
        return stored == null
                ? type.getSimpleName() + " stores " + path + " as "
                        + Spelling.of(face.getTypeArguments().get(1))
                        + ", which no column holds. Let it store a String, a number, a time, bytes, a UUID or an enum."
                : null;
    }

    /** The constant that holds the only converter of this class; null if there is none. */
    private @Nullable String constant(TypeElement type) {
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
        if (type.getKind() == ElementKind.ENUM) {
            List<VariableElement> constants = fields.stream()
                    .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                    .toList();
            return constants.size() == 1 ? constants.get(0).getSimpleName().toString() : null;
        }
        return fields.stream()
                .filter(field -> field.getSimpleName().contentEquals("INSTANCE")
                        && field.getModifiers().contains(Modifier.STATIC)
                        && !field.getModifiers().contains(Modifier.PRIVATE)
                        && types.isSame(field.asType(), type.asType()))
                .map(field -> field.getSimpleName().toString())
                .findFirst()
                .orElse(null);
    }

    /** Why generated code cannot have one, as the rest of a sentence; null if it can. */
    private static @Nullable String unreachable(TypeElement entity, TypeElement type, @Nullable String constant) {
        boolean isNear = packageOf(entity).equals(packageOf(type));
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (!isVisible(element, isNear)) {
                return ", which generated code cannot reach. Make it " + (isNear ? "package-private or " : "")
                        + "public.";
            }
        }
        if (constant != null) {
            return null;
        }
        boolean isInner = type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getKind() == ElementKind.CLASS;
        if (!type.getTypeParameters().isEmpty()
                || isInner
                || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return ", which is " + (isInner ? "an inner class" : "generic or abstract") + "." + CURE;
        }
        return type.getKind() != ElementKind.ENUM
                        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                                .anyMatch(constructor -> isPlain(constructor, isNear))
                ? null
                : ", of which there is no one to take, and none can be made." + CURE;
    }

    private static boolean isPlain(ExecutableElement constructor, boolean isNear) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && isVisible(constructor, isNear);
    }

    private static boolean isVisible(Element element, boolean isNear) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (isNear && !element.getModifiers().contains(Modifier.PRIVATE));
    }

    private static Element packageOf(Element element) {
        Element outer = element;
        while (outer.getKind() != ElementKind.PACKAGE && outer.getEnclosingElement() != null) {
            outer = outer.getEnclosingElement();
        }
        return outer;
    }
}
