package dev.kindred.processor;

import dev.kindred.processor.model.ErrorCode;
import dev.kindred.processor.model.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Hands mistakes to the compiler, each with its code, and each once. */
final class Diagnostics {

    private final Messager messager;
    private final Predicate<TypeElement> hasSource;
    private final Set<Problem> reported = new HashSet<>();

    Diagnostics(Messager messager, Predicate<TypeElement> hasSource) {
        this.messager = messager;
        this.hasSource = hasSource;
    }

    void report(ErrorCode code, String text) {
        messager.printMessage(Diagnostic.Kind.ERROR, tagged(code, text));
    }

    void report(ErrorCode code, String text, Element element) {
        messager.printMessage(Diagnostic.Kind.ERROR, tagged(code, text), element);
    }

    /** Reports a problem where it stands; at the entity, where that place has no source here. */
    void report(Problem problem, Element entity) {
        if (!reported.add(problem)) {
            return;
        }
        String text = tagged(problem.code(), problem.text());
        if (!hasPlace(problem.element())) {
            messager.printMessage(Diagnostic.Kind.ERROR, text, entity);
        } else if (problem.annotation() == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, text, problem.element());
        } else if (problem.value() == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, text, problem.element(), problem.annotation());
        } else {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, text, problem.element(), problem.annotation(), problem.value());
        }
    }

    private boolean hasPlace(Element element) {
        Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
        return owner instanceof TypeElement type && hasSource.test(type);
    }

    private static String tagged(ErrorCode code, String text) {
        return "[" + code.code() + "] " + text;
    }
}
