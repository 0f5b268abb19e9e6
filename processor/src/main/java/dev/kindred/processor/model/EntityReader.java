package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

/** Reads entities with what they lead to, and finds what is wrong with them. Serves one round of a compilation. */
public final class EntityReader {

    private final DeclarationReader declarations;
    private final AttributeResolver resolver;
    private final ColumnRules columnRules;
    private final SharedKeyRule sharedKeyRule;
    private final LinkTableRules linkTableRules;
    private final PositionRule positionRule;
    private final ShapeRules shapeRules;
    private final ValidatorReader validators;
    private final Elements elements;

    /**
     * @param hasSource whether a type stands in the sources of this compilation
     */
    public EntityReader(Types types, Elements elements, NamingStrategy naming, Predicate<TypeElement> hasSource) {
        this.declarations = new DeclarationReader(types, elements, naming, hasSource);
        this.resolver = new AttributeResolver(declarations);
        this.columnRules = new ColumnRules(resolver);
        this.sharedKeyRule = new SharedKeyRule(declarations, resolver.keys());
        this.linkTableRules = new LinkTableRules(declarations, resolver.keys());
        this.positionRule = new PositionRule(declarations);
        this.shapeRules = new ShapeRules(types, elements);
        this.validators = new ValidatorReader(types);
        this.elements = elements;
    }

    /**
     * An entity as it was read, and what is wrong with it.
     *
     * @param model null if nothing can be generated, since generated code could not even name the entity
     */
    public record Reading(@Nullable EntityModel model, List<Problem> problems) {}

    /**
     * Reads one entity.
     *
     * @param others the entities compiled along with it, which only the search for wrong foreign keys looks at
     */
    public Reading read(TypeElement entity, Collection<TypeElement> others) {
        Declaration declaration = declarations.read(entity);
        List<Problem> problems = new ArrayList<>(declaration.problems());
        boolean isSound = declaration.form() != Form.OTHER && !ShapeRules.isHidden(entity);
        List<Problem> deeper = isSound ? problems : new ArrayList<>();
        List<AttributeModel> attributes = resolver.resolve(declaration, deeper);
        List<ColumnModel> keys = ColumnRules.columnsOf(attributes).stream()
                .filter(ColumnModel::isId)
                .toList();
        if (keys.size() == 1 && ColumnRules.isNumbered(keys.get(0))) {
            ColumnModel numbered = keys.get(0).asGenerated();
            attributes = attributes.stream()
                    .map(attribute -> attribute.name().equals(numbered.name()) ? numbered : attribute)
                    .toList();
            keys = List.of(numbered);
        }
        columnRules.check(declaration, attributes, keys, known(declaration, others), deeper);
        List<EntityModel.UniqueModel> uniqueKeys = UniqueKeys.read(declaration, attributes, deeper);
        attributes = UniqueKeys.withOneToOne(declaration, attributes, uniqueKeys);
        VersionRule.check(declaration, deeper);
        GenerationRule.check(declaration, attributes, keys, deeper);
        BackrefRule.check(declaration, declarations, attributes, deeper);
        sharedKeyRule.check(declaration, attributes, deeper);
        linkTableRules.check(declaration, known(declaration, others), deeper);
        positionRule.check(declaration, attributes, others, deeper);
        checkKeyClass(declaration, keys, deeper);
        EntityModel model = new EntityModel(
                entity,
                declaration.name(),
                declaration.form(),
                isPublic(entity),
                declaration.schema(),
                declaration.table(),
                List.copyOf(attributes),
                keys,
                uniqueKeys,
                new TableReader(declaration, attributes, deeper).read(),
                declaration.stubs(),
                declaration.form() == Form.ABSTRACT_CLASS ? constructors(entity) : List.of(),
                hasClass(declaration),
                keys.size() > 1
                        && !shapeRules.isTaken(
                                declaration.name(), declaration.name().keyClass()),
                validators.read(declaration, attributes, deeper),
                printsItself(entity));
        boolean isReachable = !ShapeRules.isHidden(entity)
                && !shapeRules.isTaken(declaration.name(), declaration.name().modelClass());
        return new Reading(isReachable ? model : null, problems);
    }

    /** The problems of entities that stand in each other's way: one table for two. */
    public List<Problem> checkTables(Collection<TypeElement> entities) {
        Map<String, Declaration> byTable = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (TypeElement entity : entities) {
            Declaration declaration = declarations.read(entity);
            Declaration first = byTable.putIfAbsent(declaration.schema() + "." + declaration.table(), declaration);
            AnnotationUse annotation = AnnotationUse.find(entity, AnnotationUse.ENTITY);
            if (first != null && annotation != null) {
                problems.add(Problem.at(
                        entity,
                        annotation,
                        "value",
                        ErrorCode.TABLE_TWICE,
                        "The entities " + first.type().getQualifiedName() + " and " + entity.getQualifiedName()
                                + " are both stored in the table " + declaration.table()
                                + ". Name another table with @Entity(\"...\")."));
            }
        }
        return problems;
    }

    private List<Declaration> known(Declaration entity, Collection<TypeElement> others) {
        Set<TypeElement> types = new LinkedHashSet<>();
        types.add(entity.type());
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof LinkedModel linked) {
                types.add(linked.target());
            }
        }
        types.addAll(others);
        return types.stream().map(declarations::read).toList();
    }

    private boolean hasClass(Declaration declaration) {
        return declaration.form() != Form.OTHER
                && ShapeRules.hasPlainConstructor(declaration.type())
                && declaration.attributes().stream()
                        .noneMatch(attribute -> attribute.name().startsWith(DeclarationReader.OURS))
                && !shapeRules.isTaken(declaration.name(), declaration.name().entityClass())
                && !namesUnknownType(declaration);
    }

    /** Whether the class would have to name a type that the compiler does not know, which it reports at the entity. */
    private static boolean namesUnknownType(Declaration declaration) {
        List<TypeMirror> named = new ArrayList<>();
        for (AttributeModel attribute : declaration.attributes()) {
            Accessor accessor = attribute.accessor();
            if (accessor != null) {
                named.add(accessor.type());
                accessor.setters().forEach(setter -> addTypes(setter, named));
            }
        }
        declaration.stubs().forEach(stub -> addTypes(stub, named));
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(declaration.type().getEnclosedElements())) {
            constructor.getParameters().forEach(parameter -> named.add(parameter.asType()));
            named.addAll(constructor.getThrownTypes());
        }
        return named.stream().anyMatch(TypeReader::isUnknown);
    }

    private static void addTypes(Method method, List<TypeMirror> types) {
        types.add(method.type().getReturnType());
        types.addAll(method.type().getParameterTypes());
    }

    /** Whether the compiler does not know a type, or one of its arguments. */
    public static boolean isUnknown(TypeMirror type) {
        return TypeReader.isUnknown(type);
    }

    private void checkKeyClass(Declaration declaration, List<ColumnModel> keys, List<Problem> problems) {
        if (keys.size() > 1) {
            String taken =
                    shapeRules.takenName(declaration.name(), declaration.name().keyClass());
            if (taken != null) {
                problems.add(Problem.at(declaration.type(), ErrorCode.CLASS_NAME_TAKEN, taken));
            }
        }
    }

    private static boolean isPublic(TypeElement entity) {
        Element element = entity;
        while (element instanceof TypeElement type) {
            if (!type.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
            element = type.getEnclosingElement();
        }
        return true;
    }

    private static List<ExecutableElement> constructors(TypeElement entity) {
        return ElementFilter.constructorsIn(entity.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .filter(constructor -> constructor.getParameters().stream()
                        .noneMatch(parameter -> TypeReader.isUnknown(parameter.asType())))
                .toList();
    }

    private boolean printsItself(TypeElement entity) {
        return entity.getKind() == ElementKind.CLASS
                && ElementFilter.methodsIn(elements.getAllMembers(entity)).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals("toString")
                                && method.getParameters().isEmpty()
                                && !method.getModifiers().contains(Modifier.ABSTRACT)
                                && !isObject(method));
    }

    private static boolean isObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object");
    }
}
