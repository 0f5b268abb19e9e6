package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the accessors among the methods of an entity and of all its super-types. */
final class AccessorReader {

    private final Types types;
    private final Elements elements;

    AccessorReader(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /**
     * The accessors of an entity, and the abstract methods that are none.
     *
     * @param others each was reported
     */
    record Accessors(List<Accessor> accessors, List<Method> others) {}

    Accessors read(TypeElement entity, Form form, List<Problem> problems) {
        List<Method> methods = form == Form.OTHER ? plainMethods(entity) : abstractMethods(entity);
        Map<String, Accessor> accessors = new LinkedHashMap<>();
        List<Method> others = new ArrayList<>();
        for (Method method : methods) {
            if (isGetter(method)) {
                addGetter(entity, method, accessors, others, problems);
            }
        }
        for (Method method : methods) {
            if (!isGetter(method) && form != Form.OTHER) {
                addSetter(entity, method, accessors, others, problems);
            }
        }
        return new Accessors(inOrder(accessors.values()), others);
    }

    /** Inherited keys first, then what the entity declares, then the rest of what it inherits. */
    private static List<Accessor> inOrder(Iterable<Accessor> accessors) {
        List<Accessor> keys = new ArrayList<>();
        List<Accessor> own = new ArrayList<>();
        List<Accessor> inherited = new ArrayList<>();
        for (Accessor accessor : accessors) {
            if (!accessor.isInherited()) {
                own.add(accessor);
            } else if (AnnotationUse.isOn(accessor.getter(), AnnotationUse.ID)) {
                keys.add(accessor);
            } else {
                inherited.add(accessor);
            }
        }
        return Stream.of(keys, own, inherited).flatMap(List::stream).toList();
    }

    private static boolean isGetter(Method method) {
        return method.arity() == 0
                && method.type().getReturnType().getKind() != TypeKind.VOID
                && method.element().getTypeParameters().isEmpty();
    }

    private static void addGetter(
            TypeElement entity,
            Method method,
            Map<String, Accessor> accessors,
            List<Method> others,
            List<Problem> problems) {
        String name = attributeName(method);
        Accessor first = accessors.get(name);
        if (first != null) {
            others.add(method);
            problems.add(Problem.at(
                    method.element(),
                    ErrorCode.ATTRIBUTE_TWICE,
                    "The attribute " + entity.getSimpleName() + "." + name + " has two accessors, "
                            + first.getter().getSimpleName() + "() and " + method.name() + "(). Keep one of them."));
            return;
        }
        boolean isInherited = !entity.equals(method.element().getEnclosingElement());
        accessors.put(
                name, new Accessor(name, method.element(), method.type().getReturnType(), isInherited, List.of()));
    }

    private void addSetter(
            TypeElement entity,
            Method method,
            Map<String, Accessor> accessors,
            List<Method> others,
            List<Problem> problems) {
        Accessor accessor =
                method.arity() == 1 && method.element().getTypeParameters().isEmpty()
                        ? accessorOf(method.name(), accessors)
                        : null;
        if (accessor == null) {
            others.add(method);
            problems.add(Problem.at(method.element(), ErrorCode.NO_ATTRIBUTE, noAttribute(entity, method)));
            return;
        }
        TypeMirror returned = method.type().getReturnType();
        if (returned.getKind() != TypeKind.VOID && !types.isAssignable(entity.asType(), returned)) {
            others.add(method);
            problems.add(Problem.at(
                    method.element(),
                    ErrorCode.SETTER_RETURNS,
                    "The setter of " + entity.getSimpleName() + "." + accessor.name() + " returns " + returned
                            + ", but all it can return is the object itself. Let it return "
                            + entity.getSimpleName() + " or void."));
            return;
        }
        List<Method> setters = new ArrayList<>(accessor.setters());
        setters.add(method);
        accessors.put(accessor.name(), accessor.withSetters(setters));
    }

    private static String noAttribute(TypeElement entity, Method method) {
        String start = "The abstract method " + entity.getSimpleName() + "." + method.element();
        if (method.arity() == 1) {
            return start + " looks like a setter, but there is no accessor that reads the attribute. Declare one beside"
                    + " it, or give the method a body.";
        }
        return start + " is neither an accessor (no parameter, returns the value) nor a setter (one parameter). Give it"
                + " a body (default in an interface), or remove it.";
    }

    private static @Nullable Accessor accessorOf(String setter, Map<String, Accessor> accessors) {
        for (Accessor accessor : accessors.values()) {
            if (accessor.getter().getSimpleName().contentEquals(setter)
                    || accessor.name().equals(setter)
                    || setter.equals("set" + Words.capitalised(accessor.name()))) {
                return accessor;
            }
        }
        return null;
    }

    /** {@code name()} and {@code getName()} are both {@code name}; {@code issue()} and {@code get()} are what they are. */
    private static String attributeName(Method method) {
        String name = method.name();
        TypeMirror type = method.type().getReturnType();
        boolean isBoolean = type.getKind() == TypeKind.BOOLEAN || TypeReader.isNamed(type, "java.lang.Boolean");
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isBoolean ? 2 : 0;
        boolean isBean = prefix > 0 && name.length() > prefix && !Character.isLowerCase(name.codePointAt(prefix));
        return isBean ? Words.decapitalised(name.substring(prefix)) : name;
    }

    private List<Method> plainMethods(TypeElement entity) {
        return ElementFilter.methodsIn(entity.getEnclosedElements()).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE))
                .filter(method -> method.getParameters().isEmpty() && !isOfObject(method))
                .map(method -> new Method(method, (ExecutableType) method.asType()))
                .toList();
    }

    /** What no super-type gives a body to, each signature once. */
    private List<Method> abstractMethods(TypeElement entity) {
        Map<String, List<List<Method>>> byName = new LinkedHashMap<>();
        List<List<Method>> signatures = new ArrayList<>();
        for (TypeElement type : lineage(entity)) {
            for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (element.getModifiers().contains(Modifier.STATIC)
                        || element.getModifiers().contains(Modifier.PRIVATE)) {
                    continue;
                }
                Method method =
                        new Method(element, (ExecutableType) types.asMemberOf((DeclaredType) entity.asType(), element));
                List<List<Method>> overloads = byName.computeIfAbsent(method.name(), name -> new ArrayList<>());
                overloads.stream()
                        .filter(others -> isSameSignature(others.get(0), method))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Method> fresh = new ArrayList<>();
                            overloads.add(fresh);
                            signatures.add(fresh);
                            return fresh;
                        })
                        .add(method);
            }
        }
        List<Method> methods = new ArrayList<>();
        for (List<Method> declarations : signatures) {
            Method method = abstractOne(entity, declarations);
            if (method != null && !isOfObject(method.element())) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** The declaration that stands for all of one signature; null if one of them has a body that the entity inherits. */
    private @Nullable Method abstractOne(TypeElement entity, List<Method> declarations) {
        List<Method> standing = declarations.stream()
                .filter(method -> declarations.stream().noneMatch(other -> isBelow(entity, other, method)))
                .toList();
        boolean isImplemented = standing.stream()
                .anyMatch(method -> !method.element().getModifiers().contains(Modifier.ABSTRACT));
        return isImplemented || standing.isEmpty() ? null : standing.get(0);
    }

    private boolean isBelow(TypeElement entity, Method lower, Method upper) {
        boolean overrides = elements.overrides(lower.element(), upper.element(), entity)
                && !elements.overrides(upper.element(), lower.element(), entity);
        return !lower.element().equals(upper.element()) && (overrides || isSubclass(lower, upper));
    }

    private boolean isSubclass(Method lower, Method upper) {
        TypeMirror below = types.erasure(TypeReader.ownerOf(lower.element()).asType());
        TypeMirror above = types.erasure(TypeReader.ownerOf(upper.element()).asType());
        return !types.isSameType(below, above) && types.isSubtype(below, above);
    }

    private boolean isSameSignature(Method one, Method other) {
        return types.isSubsignature(one.type(), other.type()) || types.isSubsignature(other.type(), one.type());
    }

    /** The entity and its super-types without {@code Object}, classes before interfaces, each once. */
    private List<TypeElement> lineage(TypeElement entity) {
        Set<TypeElement> lineage = new LinkedHashSet<>();
        addLineage(entity, lineage);
        return List.copyOf(lineage);
    }

    private void addLineage(TypeElement type, Set<TypeElement> lineage) {
        if (type.getQualifiedName().contentEquals("java.lang.Object") || !lineage.add(type)) {
            return;
        }
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement element = TypeReader.elementOf(parent);
            if (element != null && parent.getKind() != TypeKind.ERROR) {
                addLineage(element, lineage);
            }
        }
    }

    private static boolean isOfObject(ExecutableElement method) {
        return switch (method.getSimpleName().toString()) {
            case "toString", "hashCode" -> method.getParameters().isEmpty();
            case "equals" ->
                method.getParameters().size() == 1
                        && TypeReader.isNamed(method.getParameters().get(0).asType(), "java.lang.Object");
            default -> method.getKind() != ElementKind.METHOD;
        };
    }
}
