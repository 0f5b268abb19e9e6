package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads entities, each by itself and only once. */
final class DeclarationReader {

    /** How the methods begin by which an object answers the library. */
    static final String OURS = "kindred";

    private final NamingStrategy naming;
    private final AccessorReader accessors;
    private final ColumnReader columns;
    private final RelationshipReader relationships;
    private final TypeReader typeReader;
    private final ShapeRules shapes;
    private final Map<TypeElement, Declaration> read = new HashMap<>();

    /**
     * @param hasSource whether a type stands in the sources of this compilation; javac 17 forgets {@code @Nullable} of others
     */
    DeclarationReader(Types types, Elements elements, NamingStrategy naming, Predicate<TypeElement> hasSource) {
        this.naming = naming;
        this.typeReader = new TypeReader(types, elements);
        this.accessors = new AccessorReader(types, elements);
        this.columns = new ColumnReader(typeReader, naming, hasSource);
        this.relationships = new RelationshipReader(typeReader, hasSource);
        this.shapes = new ShapeRules(types, elements);
    }

    Declaration read(TypeElement entity) {
        Declaration known = read.get(entity);
        if (known == null) {
            known = readAfresh(entity);
            read.put(entity, known);
        }
        return known;
    }

    private Declaration readAfresh(TypeElement entity) {
        List<Problem> problems = new ArrayList<>();
        Form form = formOf(entity);
        EntityName name = EntityName.of(entity);
        shapes.check(entity, name, form, problems);
        AccessorReader.Accessors found = accessors.read(entity, form, problems);
        List<Method> stubs = new ArrayList<>(found.others());
        List<AttributeModel> attributes = new ArrayList<>();
        boolean mentionsId = false;
        for (Accessor accessor : found.accessors()) {
            mentionsId |= AnnotationUse.isOn(accessor.getter(), AnnotationUse.ID);
            if (isReserved(accessor.name(), name)) {
                problems.add(Problem.at(accessor.getter(), ErrorCode.RESERVED_NAME, reserved(entity, accessor.name())));
                if (accessor.name().startsWith(OURS)) {
                    attributes.add(
                            new BrokenModel(accessor.name(), accessor, BrokenModel.Kind.COLUMN, accessor.type()));
                } else {
                    stubs.add(new Method(accessor.getter(), (ExecutableType)
                            accessor.getter().asType()));
                    stubs.addAll(accessor.setters());
                }
                continue;
            }
            attributes.add(readAttribute(entity, accessor, stubs, form == Form.OTHER ? new ArrayList<>() : problems));
        }
        if (form != Form.OTHER) {
            checkPlaces(entity, found, problems);
        }
        AnnotationUse annotation = AnnotationUse.find(entity, AnnotationUse.ENTITY);
        String table = annotation == null ? "" : annotation.string("value");
        return new Declaration(
                entity,
                name,
                form,
                annotation == null ? "" : annotation.string("schema"),
                table.isEmpty() ? naming.nameOf(name.simpleName()) : table,
                List.copyOf(attributes),
                List.copyOf(stubs),
                mentionsId,
                List.copyOf(problems));
    }

    /** What describes an attribute stands on the method that reads it. */
    private static void checkPlaces(TypeElement entity, AccessorReader.Accessors found, List<Problem> problems) {
        List<ExecutableElement> checked = new ArrayList<>();
        found.accessors().forEach(accessor -> checked.add(accessor.getter()));
        found.others().forEach(other -> checked.add(other.element()));
        for (ExecutableElement method : ElementFilter.methodsIn(entity.getEnclosedElements())) {
            for (String name : AnnotationUse.OF_ATTRIBUTES) {
                AnnotationUse annotation = AnnotationUse.find(method, name);
                if (annotation != null && !checked.contains(method)) {
                    problems.add(Problem.at(
                            method,
                            annotation,
                            "",
                            ErrorCode.MISPLACED,
                            entity.getSimpleName() + "." + method.getSimpleName() + " is no accessor that is generated,"
                                    + " so " + annotation.spelling()
                                    + " means nothing on it. Move the annotation to the"
                                    + " abstract method that reads the attribute."));
                }
            }
        }
    }

    private AttributeModel readAttribute(
            TypeElement entity, Accessor declared, List<Method> stubs, List<Problem> problems) {
        TypeMirror optional = TypeReader.optionalValue(declared.type());
        TypeMirror value = optional == null ? declared.type() : optional;
        boolean isRelationship = AnnotationUse.isOn(declared.getter(), AnnotationUse.RELATIONSHIP)
                || (!isPlainValue(declared) && (TypeReader.isEntity(value) || typeReader.isCollection(value)));
        Accessor accessor = withFittingSetters(entity, declared, value, stubs, problems);
        if (TypeReader.isUnknown(value)) {
            BrokenModel.Kind single = isRelationship ? BrokenModel.Kind.REFERENCE : BrokenModel.Kind.COLUMN;
            BrokenModel.Kind kind = typeReader.isCollection(value) ? BrokenModel.Kind.COLLECTION : single;
            return new BrokenModel(accessor.name(), accessor, kind, value);
        }
        return isRelationship
                ? relationships.read(entity, accessor, value, optional != null, problems)
                : columns.read(entity, accessor, value, optional != null, problems);
    }

    /** Whether an annotation says that what looks like a relationship is one value in one column. */
    private static boolean isPlainValue(Accessor accessor) {
        AnnotationUse column = AnnotationUse.find(accessor.getter(), AnnotationUse.COLUMN);
        return AnnotationUse.isOn(accessor.getter(), AnnotationUse.CONVERT)
                || AnnotationUse.isOn(accessor.getter(), AnnotationUse.JSON)
                || (column != null && Boolean.TRUE.equals(column.flag("array")));
    }

    /** Leaves out the setters of another type, which become stubs. */
    private Accessor withFittingSetters(
            TypeElement entity, Accessor accessor, TypeMirror value, List<Method> stubs, List<Problem> problems) {
        List<Method> fitting = new ArrayList<>();
        for (Method setter : accessor.setters()) {
            TypeMirror parameter = setter.type().getParameterTypes().get(0);
            TypeMirror element = TypeReader.argument(value);
            CollectionKind kind = CollectionKind.of(value);
            boolean isQueried = kind != null && kind.isQueried();
            boolean fits = !isQueried
                    && (typeReader.isSame(parameter, value)
                            || (element != null
                                    && !isPlainValue(accessor)
                                    && typeReader.isCollection(value)
                                    && typeReader.takesAll(parameter, value)));
            if (fits) {
                fitting.add(setter);
                continue;
            }
            stubs.add(setter);
            if (!TypeReader.isUnknown(parameter) && !TypeReader.isUnknown(value)) {
                problems.add(
                        isQueried
                                ? Problem.at(setter.element(), ErrorCode.QUERIED_COLLECTION, noSetter(entity, accessor))
                                : Problem.at(
                                        setter.element(),
                                        ErrorCode.SETTER_TYPE,
                                        setterType(entity, accessor, setter, value)));
            }
        }
        return accessor.withSetters(fitting);
    }

    private static String noSetter(TypeElement entity, Accessor accessor) {
        return entity.getSimpleName() + "." + accessor.name() + " is never loaded, so it cannot be replaced as a whole."
                + " Remove the setter; add and remove single objects, or return a List.";
    }

    private String setterType(TypeElement entity, Accessor accessor, Method setter, TypeMirror value) {
        String start = "The setter of " + entity.getSimpleName() + "." + accessor.name() + " takes "
                + Spelling.of(setter.type().getParameterTypes().get(0)) + ", but " + accessor.getter() + " returns "
                + Spelling.of(accessor.type()) + ". ";
        TypeMirror element = TypeReader.argument(value);
        if (element != null && !isPlainValue(accessor) && typeReader.isCollection(value)) {
            TypeMirror key = CollectionKind.of(value) == CollectionKind.MAP ? TypeReader.firstArgument(value) : null;
            return start + "Let the setter take "
                    + (key == null ? "Collection<" : "Map<? extends " + Spelling.of(key) + ", ") + "? extends "
                    + Spelling.of(element) + ">.";
        }
        return start + "Let the setter take " + (TypeReader.optionalValue(accessor.type()) == null ? "" : "@Nullable ")
                + Spelling.of(value) + ".";
    }

    /** The model's constant is a field beside the attributes, and the object answers the library under {@code kindred…}. */
    private static boolean isReserved(String attribute, EntityName name) {
        return attribute.equals(name.constant())
                || attribute.startsWith(OURS)
                || attribute.equals("Types")
                || attribute.equals("Column")
                || attribute.equals("JsonType")
                || attribute.equals("Cascade")
                || attribute.equals("Lazy")
                || attribute.equals("PassiveDeletes")
                || attribute.equals("ReferentialAction");
    }

    private static String reserved(TypeElement entity, String attribute) {
        return "The generated code of " + entity.getSimpleName() + " needs the name " + attribute
                + " itself. Rename the accessor, and keep the column's name with @Column(\""
                + Words.snakeCase(attribute) + "\").";
    }

    private static Form formOf(TypeElement entity) {
        if (!entity.getTypeParameters().isEmpty()) {
            return Form.OTHER;
        }
        if (entity.getKind() == ElementKind.INTERFACE && !entity.getModifiers().contains(Modifier.SEALED)) {
            return Form.INTERFACE;
        }
        return entity.getKind() == ElementKind.CLASS
                        && entity.getModifiers().contains(Modifier.ABSTRACT)
                        && !entity.getModifiers().contains(Modifier.SEALED)
                ? Form.ABSTRACT_CLASS
                : Form.OTHER;
    }

    TypeReader typeReader() {
        return typeReader;
    }

    NamingStrategy naming() {
        return naming;
    }
}
