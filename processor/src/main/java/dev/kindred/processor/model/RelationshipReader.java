package dev.kindred.processor.model;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an accessor that leads to another entity, or looks as if it should. */
final class RelationshipReader {

    private final TypeReader types;
    private final Predicate<TypeElement> hasSource;

    RelationshipReader(TypeReader types, Predicate<TypeElement> hasSource) {
        this.types = types;
        this.hasSource = hasSource;
    }

    AttributeModel read(
            TypeElement entity, Accessor accessor, TypeMirror value, boolean isOptional, List<Problem> problems) {
        Element getter = accessor.getter();
        String path = entity.getSimpleName() + "." + accessor.name();
        AnnotationUse annotation = AnnotationUse.find(getter, AnnotationUse.RELATIONSHIP);
        boolean isCollection = types.isCollection(value);
        CollectionKind kind = isCollection ? CollectionKind.of(value) : null;
        TypeMirror argument = isCollection ? TypeReader.argument(value) : value;
        TypeMirror related = argument == null ? value : argument;
        TypeElement target = TypeReader.elementOf(related);
        Problem problem;
        if (target == null || !TypeReader.isEntity(related)) {
            problem = Problem.at(getter, ErrorCode.NOT_AN_ENTITY, noEntity(path, value, related, isCollection));
        } else if (isCollection && (isOptional || kind == null)) {
            problem = Problem.at(
                    getter,
                    ErrorCode.COLLECTION_KIND,
                    path + " returns " + Spelling.of(accessor.type())
                            + ", but what leads to several objects is a List, a Set, a Collection or a Map. Return List<"
                            + Spelling.of(related) + ">" + (isOptional ? "; it is empty, never absent." : "."));
        } else if (annotation == null) {
            problem = Problem.at(
                    getter,
                    ErrorCode.NO_RELATIONSHIP,
                    path + " returns the entity " + target.getSimpleName()
                            + ", but does not say that it is a relationship. Add @Relationship.");
        } else {
            ConditionRule condition = new ConditionRule(entity, accessor);
            OptionRules options = new OptionRules(path, getter, annotation);
            String through = annotation.string("through");
            problem = misplaced(path, getter, isCollection);
            if (problem == null && !through.isEmpty()) {
                problem = options.checkThrough(kind);
            } else if (problem == null && condition.applies()) {
                problem = condition.check(target, annotation);
            }
            if (problem == null && !through.isEmpty() && kind != null) {
                return ThroughRule.read(entity, accessor, kind, target, through);
            }
            if (problem == null) {
                Problem option = options.check(kind, condition.applies());
                if (option != null) {
                    problems.add(option);
                }
                RelationshipModel said = OptionReader.relationship(annotation)
                        .withCondition(condition.applies() ? accessor.name() : "")
                        .loadedBy(kind);
                RelationshipModel relationship = option == null ? said : said.withoutOptions();
                return kind == null
                        ? reference(path, accessor, target, isOptional, relationship, problems)
                        : new CollectionModel(
                                accessor.name(),
                                accessor,
                                target,
                                kind,
                                kind == CollectionKind.MAP ? TypeReader.firstArgument(value) : null,
                                relationship,
                                option == null ? OptionReader.contents(annotation) : ContentsModel.NOTHING,
                                OptionReader.link(getter, annotation),
                                List.of());
            }
        }
        problems.add(problem);
        BrokenModel.Kind broken = isCollection ? BrokenModel.Kind.COLLECTION : BrokenModel.Kind.REFERENCE;
        return new BrokenModel(accessor.name(), accessor, broken, related);
    }

    private static String noEntity(String path, TypeMirror value, TypeMirror related, boolean isCollection) {
        String start = path + " returns " + Spelling.of(value) + ", and " + Spelling.of(related) + " is no entity. ";
        return isCollection
                ? start + "Make an entity of it: an interface with @Id and @Entity, and return a List of that with"
                        + " @Relationship."
                : start + "Remove @Relationship for a plain column, or annotate " + Spelling.of(related)
                        + " with @Entity.";
    }

    private static @Nullable Problem misplaced(String path, Element getter, boolean isCollection) {
        AnnotationUse column = AnnotationUse.find(getter, AnnotationUse.COLUMN);
        if (column != null) {
            return Problem.at(
                    getter,
                    column,
                    "",
                    ErrorCode.MISPLACED,
                    path + " is a relationship and no column. Remove @Column; to name the foreign key's column, declare"
                            + " an accessor for the key with @Column and @ForeignKey.");
        }
        for (String value : List.of(AnnotationUse.CONVERT, AnnotationUse.JSON)) {
            AnnotationUse annotation = AnnotationUse.find(getter, value);
            if (annotation != null) {
                String spelling = annotation.spelling();
                return Problem.at(
                        getter,
                        annotation,
                        "",
                        ErrorCode.MISPLACED,
                        path + " is a relationship and no value in a column. Remove " + spelling
                                + ", or @Relationship.");
            }
        }
        AnnotationUse deferred = AnnotationUse.find(getter, AnnotationUse.DEFERRED);
        if (deferred != null) {
            return Problem.at(
                    getter,
                    deferred,
                    "",
                    ErrorCode.MISPLACED,
                    path + " is a relationship, which is loaded as @Relationship(lazy = ...) says. Remove @Deferred.");
        }
        AnnotationUse version = AnnotationUse.find(getter, AnnotationUse.VERSION);
        if (version != null) {
            return Problem.at(
                    getter,
                    version,
                    "",
                    ErrorCode.MISPLACED,
                    path + " is a relationship, which counts nothing. Remove @Version.");
        }
        for (String name : AnnotationUse.OF_GENERATION) {
            AnnotationUse generation = AnnotationUse.find(getter, name);
            if (generation != null) {
                return Problem.at(
                        getter,
                        generation,
                        "",
                        ErrorCode.MISPLACED,
                        path + " is a relationship, and the database makes values of columns. Remove "
                                + generation.spelling() + ".");
            }
        }
        AnnotationUse id = AnnotationUse.find(getter, AnnotationUse.ID);
        if (id != null && isCollection) {
            return Problem.at(
                    getter, id, "", ErrorCode.MISPLACED, path + " is a collection, which cannot be a key. Remove @Id.");
        }
        AnnotationUse foreignKey = AnnotationUse.find(getter, AnnotationUse.FOREIGN_KEY);
        if (foreignKey != null && isCollection) {
            return Problem.at(
                    getter,
                    foreignKey,
                    "",
                    ErrorCode.MISPLACED,
                    path
                            + " is a collection; the foreign key is on the other side. Remove @ForeignKey here, and put it there.");
        }
        if (foreignKey != null && !foreignKey.string("value").isEmpty()) {
            return Problem.at(
                    getter,
                    foreignKey,
                    "value",
                    ErrorCode.MISPLACED,
                    path + " is a reference, which itself tells the table. Remove the text from @ForeignKey, or put the"
                            + " annotation on an accessor for the key.");
        }
        return null;
    }

    private ReferenceModel reference(
            String path,
            Accessor accessor,
            TypeElement target,
            boolean isOptional,
            RelationshipModel relationship,
            List<Problem> problems) {
        Element getter = accessor.getter();
        boolean isId = AnnotationUse.isOn(getter, AnnotationUse.ID);
        boolean isAnnotated = TypeReader.isNullable(getter, accessor.type())
                || TypeReader.isNullable(getter, accessor.getter().getReturnType());
        boolean isInSource = getter.getEnclosingElement() instanceof TypeElement owner && hasSource.test(owner);
        if (!isOptional && !isAnnotated && !isId && !isInSource) {
            problems.add(Problem.at(
                    getter,
                    ErrorCode.UNKNOWN_NULLABILITY,
                    path + " is inherited from " + getter.getEnclosingElement() + ", whose source is not compiled here,"
                            + " and javac does not tell whether it is @Nullable. Let it return Optional<"
                            + target.getSimpleName() + "> there, or declare the accessor again in "
                            + path.substring(0, path.indexOf('.')) + "."));
        }
        return new ReferenceModel(
                accessor.name(),
                accessor,
                target,
                isOptional,
                !isId && (isOptional || isAnnotated),
                isId,
                false,
                relationship,
                List.of());
    }
}
