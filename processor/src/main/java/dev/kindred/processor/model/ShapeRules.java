package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What an entity's type has to be, so that a class can be generated for it. Reports one mistake at most. */
final class ShapeRules {

    private static final String GENERATED = "dev.kindred.instrument.Generated";

    private final Types types;
    private final Elements elements;

    ShapeRules(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    void check(TypeElement entity, EntityName name, Form form, List<Problem> problems) {
        String subject = "The entity " + entity.getSimpleName();
        if (isHidden(entity)) {
            problems.add(Problem.at(
                    entity,
                    ErrorCode.HIDDEN,
                    subject + " is private, or tied to an object of the class around it, so that generated code cannot"
                            + " reach it. Make it (and what is around it) static and at least package-private."));
        } else if (!entity.getTypeParameters().isEmpty()) {
            problems.add(Problem.at(
                    entity,
                    ErrorCode.GENERIC,
                    subject
                            + " has type parameters, but a table has columns of fixed types. Move what is generic into a"
                            + " super-interface, and let the entity extend it with the types filled in."));
        } else if (form == Form.OTHER) {
            problems.add(Problem.at(
                    entity,
                    ErrorCode.NOT_ABSTRACT,
                    subject + " is " + kind(entity)
                            + ", but its accessors are to be generated. Make it an interface, or"
                            + " an abstract class with abstract accessors" + notSealed(entity) + "."));
        } else if (form == Form.ABSTRACT_CLASS && !hasPlainConstructor(entity)) {
            problems.add(Problem.at(
                    entity,
                    ErrorCode.NO_CONSTRUCTOR,
                    subject + " has no constructor that loading can call. Add one without parameters that is not"
                            + " private: protected " + entity.getSimpleName() + "() {}"));
        } else {
            checkSurroundings(entity, name, subject, problems);
        }
    }

    private void checkSurroundings(TypeElement entity, EntityName name, String subject, List<Problem> problems) {
        TypeElement parent = parentEntity(entity);
        if (parent != null) {
            problems.add(Problem.at(
                    entity,
                    ErrorCode.ENTITY_OF_ENTITY,
                    subject + " extends the entity " + parent.getSimpleName() + ", and inheritance between entities is"
                            + " not available. Move what they share into an interface without @Entity that both"
                            + " extend."));
            return;
        }
        for (String generated : List.of(name.entityClass(), name.modelClass())) {
            String taken = takenName(name, generated);
            if (taken != null) {
                problems.add(Problem.at(entity, ErrorCode.CLASS_NAME_TAKEN, taken));
                return;
            }
        }
    }

    /** What to report if a generated class's name belongs to a class that was written by hand; else null. */
    @Nullable
    String takenName(EntityName name, String generated) {
        return !isTaken(name, generated)
                ? null
                : "The class " + generated + " is to be generated for the entity " + name.simpleName()
                        + ", but there is one of that name. Rename that class.";
    }

    boolean isTaken(EntityName name, String generated) {
        TypeElement existing = elements.getTypeElement(name.qualified(generated));
        return existing != null && !AnnotationUse.isOn(existing, GENERATED);
    }

    private @Nullable TypeElement parentEntity(TypeElement type) {
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement element = TypeReader.elementOf(parent);
            if (element != null) {
                TypeElement found = AnnotationUse.isOn(element, AnnotationUse.ENTITY) ? element : parentEntity(element);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static boolean isHidden(TypeElement entity) {
        Element element = entity;
        while (element instanceof TypeElement type) {
            boolean isInner = type.getNestingKind().isNested()
                    && !type.getModifiers().contains(Modifier.STATIC)
                    && !type.getKind().isInterface();
            if (isInner || type.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
            element = element.getEnclosingElement();
        }
        return false;
    }

    private static String kind(TypeElement entity) {
        if (entity.getModifiers().contains(Modifier.SEALED)) {
            return "sealed";
        }
        return switch (entity.getKind()) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a class that is not abstract";
        };
    }

    private static String notSealed(TypeElement entity) {
        return entity.getModifiers().contains(Modifier.SEALED) ? ", not sealed" : "";
    }

    static boolean hasPlainConstructor(TypeElement entity) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(entity.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return entity.getKind() != ElementKind.CLASS;
    }
}
