package dev.kindred.processor.generate;

import dev.kindred.processor.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Spells the heads of methods and constructors. */
final class Signature {

    private final SourceFile file;

    Signature(SourceFile file) {
        this.file = file;
    }

    /** The visibility of a method that is implemented, with a space behind it; empty for package-private. */
    static String visibility(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PUBLIC)) {
            return "public ";
        }
        return method.getModifiers().contains(Modifier.PROTECTED) ? "protected " : "";
    }

    /** Everything in front of the body, without exceptions. */
    String of(Method method) {
        ExecutableElement element = method.element();
        return visibility(element) + typeParameters(element)
                + file.type(method.type().getReturnType()) + " " + element.getSimpleName() + "("
                + parameters(element, method.type().getParameterTypes()) + ")";
    }

    String typeParameters(ExecutableElement element) {
        return element.getTypeParameters().isEmpty()
                ? ""
                : element.getTypeParameters().stream()
                        .map(this::typeParameter)
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private String typeParameter(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .filter(bound -> !isObject(bound))
                .map(file::type)
                .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.Object");
    }

    String parameters(ExecutableElement element, List<? extends TypeMirror> types) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            TypeMirror type = types.get(i);
            boolean isLast = i == types.size() - 1;
            String spelling = element.isVarArgs() && isLast && type instanceof ArrayType array
                    ? file.type(array.getComponentType()) + "..."
                    : file.type(type);
            parameters.add(spelling + " " + element.getParameters().get(i).getSimpleName());
        }
        return String.join(", ", parameters);
    }

    String exceptions(ExecutableElement element) {
        return element.getThrownTypes().isEmpty()
                ? ""
                : element.getThrownTypes().stream().map(file::type).collect(Collectors.joining(", ", " throws ", ""));
    }

    static String arguments(ExecutableElement element) {
        return element.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
    }
}
