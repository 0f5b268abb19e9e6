package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the methods with {@code @Validates} of an entity and of its super-types. */
final class ValidatorReader {

    private final Types types;

    ValidatorReader(Types types) {
        this.types = types;
    }

    /** The validators by the names of their attributes. */
    Map<String, ValidatorModel> read(Declaration entity, List<AttributeModel> attributes, List<Problem> problems) {
        Map<String, ValidatorModel> validators = new LinkedHashMap<>();
        for (TypeElement owner : withSuperTypes(entity.type())) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                AnnotationUse annotation = AnnotationUse.find(method, AnnotationUse.VALIDATES);
                if (annotation != null) {
                    for (String name : annotation.strings("value")) {
                        Reading reading = new Reading(entity, owner, method, annotation, name);
                        read(reading, attributes, validators, problems);
                    }
                }
            }
        }
        return validators;
    }

    private void read(
            Reading reading,
            List<AttributeModel> attributes,
            Map<String, ValidatorModel> validators,
            List<Problem> problems) {
        AttributeModel attribute = attributes.stream()
                .filter(candidate -> candidate.name().equals(reading.name))
                .findFirst()
                .orElse(null);
        if (attribute instanceof BrokenModel) {
            return;
        }
        String fault = attribute == null
                ? "there is no such attribute. Correct the name."
                : fault(reading, attribute, validators.get(reading.name));
        if (fault != null) {
            problems.add(Problem.at(
                    reading.method,
                    reading.annotation,
                    "value",
                    ErrorCode.VALIDATOR,
                    reading.owner.getSimpleName() + "." + reading.method.getSimpleName() + " is to validate "
                            + reading.entity.name().simpleName() + "." + reading.name + ", but " + fault));
        } else if (attribute != null) {
            validators.put(
                    reading.name,
                    new ValidatorModel(
                            attribute,
                            reading.owner,
                            reading.method.getSimpleName().toString()));
        }
    }

    private @Nullable String fault(Reading reading, AttributeModel attribute, @Nullable ValidatorModel other) {
        Accessor accessor = attribute.accessor();
        if (other != null) {
            return other.method() + " does so already. Make one method of the two.";
        }
        if (attribute instanceof ThroughModel through) {
            return "that looks through " + through.links() + ", and keeps nothing itself. Validate " + through.links()
                    + ".";
        }
        if (attribute instanceof LinkedModel linked && linked.relationship().isViewOnly()) {
            return "that is only read. Remove the validator.";
        }
        if (accessor == null || (accessor.setters().isEmpty() && !(attribute instanceof CollectionModel))) {
            return "that has no setter, so nobody sets it. Remove the validator, or declare a setter.";
        }
        if (!reading.isCallable()) {
            return "generated code cannot call it. Make it static, and not private; public in another package.";
        }
        TypeMirror value = valueOf(attribute);
        TypeMirror result = reading.method.getReturnType();
        boolean answers = attribute instanceof ColumnModel ? isSame(result, value) : result.getKind() == TypeKind.VOID;
        if (reading.method.getParameters().size() == 1
                && isSame(reading.method.getParameters().get(0).asType(), value)
                && answers) {
            return null;
        }
        return attribute instanceof ColumnModel
                ? "it has another form. Write static " + Spelling.of(value) + " " + reading.method.getSimpleName() + "("
                        + Spelling.of(value) + " value), which answers what is to be set."
                : "it has another form. Write static void " + reading.method.getSimpleName() + "(" + Spelling.of(value)
                        + " other), which throws to refuse.";
    }

    private boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(one, other);
    }

    private static TypeMirror valueOf(AttributeModel attribute) {
        return attribute instanceof ColumnModel column
                ? column.type().java()
                : ((LinkedModel) attribute).target().asType();
    }

    private List<TypeElement> withSuperTypes(TypeElement entity) {
        Set<TypeElement> seen = new LinkedHashSet<>(List.of(entity));
        List<TypeElement> open = new ArrayList<>(seen);
        for (int i = 0; i < open.size(); i++) {
            for (TypeMirror type : types.directSupertypes(open.get(i).asType())) {
                TypeElement element = TypeReader.elementOf(type);
                if (element != null && seen.add(element)) {
                    open.add(element);
                }
            }
        }
        return open;
    }

    /** One name that one method says it validates. */
    private record Reading(
            Declaration entity, TypeElement owner, ExecutableElement method, AnnotationUse annotation, String name) {

        boolean isCallable() {
            Set<Modifier> modifiers = method.getModifiers();
            boolean isAtHand =
                    EntityName.of(owner).packageName().equals(entity.name().packageName());
            boolean isPublic =
                    modifiers.contains(Modifier.PUBLIC) && owner.getModifiers().contains(Modifier.PUBLIC);
            return modifiers.contains(Modifier.STATIC) && (isAtHand ? !modifiers.contains(Modifier.PRIVATE) : isPublic);
        }
    }
}
