package dev.kindred.processor.generate;

import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.BrokenModel;
import dev.kindred.processor.model.CollectionModel;
import dev.kindred.processor.model.ColumnKind;
import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.ColumnType;
import dev.kindred.processor.model.ConverterModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.EntityName;
import dev.kindred.processor.model.ForeignKeyModel;
import dev.kindred.processor.model.GenerationModel;
import dev.kindred.processor.model.InverseModel;
import dev.kindred.processor.model.JsonTypes;
import dev.kindred.processor.model.LinkedModel;
import dev.kindred.processor.model.ThroughModel;
import dev.kindred.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes the attributes of a model. */
final class AttributeTemplate {

    private final EntityModel entity;
    private final SourceFile file;
    private final String entityName;

    AttributeTemplate(EntityModel entity, SourceFile file) {
        this.entity = entity;
        this.file = file;
        this.entityName = file.name(entity.type());
    }

    String declaration(AttributeModel attribute) {
        if (attribute instanceof ColumnModel column) {
            return columnDeclaration(column);
        }
        if (attribute instanceof LinkedModel linked) {
            return linkedDeclaration(linked);
        }
        return attribute instanceof ThroughModel through ? view(through) : broken((BrokenModel) attribute);
    }

    private String columnDeclaration(ColumnModel column) {
        ColumnKind kind = column.type().kind();
        String value = boxed(column.type());
        String type;
        String factory;
        if (kind == ColumnKind.TEXT) {
            type = file.library("TextAttribute") + "<" + entityName + ">";
            factory = "text";
        } else if (kind.isNumber()) {
            type = file.library("NumberAttribute") + "<" + entityName + ", " + value + ">";
            factory = "number";
        } else if (kind == ColumnKind.JSON) {
            type = file.library("JsonAttribute") + "<" + entityName + ", " + value + ">";
            factory = "json";
        } else if (column.type().element() != null) {
            return listDeclaration(column, column.type().element());
        } else if (!column.type().isOrdered()) {
            type = file.library("ColumnAttribute") + "<" + entityName + ", " + value + ">";
            factory = "column";
        } else {
            type = file.library("ComparableAttribute") + "<" + entityName + ", " + value + ">";
            factory = "comparable";
        }
        String head = file.library("Column") + ".of(" + Layout.literal(column.columnName()) + ", "
                + sqlType(column.type(), value) + ")";
        return member(type, column, factory, new Layout.Chain(head, columnLinks(column)));
    }

    private String listDeclaration(ColumnModel column, ColumnType element) {
        String value = boxed(element);
        String elementType = sqlType(element, value);
        String head = file.library("Column") + ".of(" + Layout.literal(column.columnName()) + ", "
                + file.library("Types") + ".list(" + elementType + "))";
        return member(
                file.library("ListAttribute") + "<" + entityName + ", " + value + ">",
                column,
                "list",
                new Layout.Chain(elementType, List.of()),
                new Layout.Chain(head, columnLinks(column)));
    }

    /** The class of a value: a primitive's box. */
    String boxed(ColumnType type) {
        return type.isPrimitive() ? file.qualified(type.box()) : file.type(type.java());
    }

    private String sqlType(ColumnType type, String value) {
        String types = file.library("Types");
        return switch (type.kind()) {
            case TEXT -> types + (type.length() == 0 ? ".TEXT" : ".text(" + type.length() + ")");
            case DECIMAL -> types + ".decimal(" + type.precision() + ", " + type.scale() + ")";
            case BIG_INTEGER -> types + ".bigInteger(" + type.precision() + ")";
            case ENUM -> types + ".enumeration(" + value + ".class, " + type.length() + ", " + value + ".values())";
            case ENUM_OF_ITS_OWN ->
                types + ".enumerationOfItsOwn("
                        + Layout.literal(Words.snakeCase(simpleName(type.java()))) + ", " + value + ".class, "
                        + value + ".values())";
            case ENUM_BY_ORDINAL -> types + ".enumerationByOrdinal(" + value + ".class, " + value + ".values())";
            case JSON -> types + ".json(" + token(type, value) + ")";
            case CONVERTED -> converted(type, Objects.requireNonNull(type.converter()));
            default -> types + "." + type.kind().constant();
        };
    }

    private String converted(ColumnType type, ConverterModel converter) {
        String name = file.name(converter.type());
        return file.library("Types") + ".converted(" + literal(type) + ", "
                + sqlType(converter.stored(), boxed(converter.stored())) + ", "
                + (converter.constant().isEmpty() ? "new " + name + "()" : name + "." + converter.constant()) + ")";
    }

    private static String simpleName(TypeMirror type) {
        return ((DeclaredType) type).asElement().getSimpleName().toString();
    }

    /** The class of a value, as far as a class literal can name it. */
    private String literal(ColumnType type) {
        return type.java() instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? file.name(element) + ".class"
                : boxed(type) + ".class";
    }

    /** What tells at run time the whole type; the first has its type said, since nothing else would say it. */
    private String token(ColumnType type, String value) {
        TypeMirror java = type.java();
        boolean isGeneric = java instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        return isGeneric
                ? file.library("JsonType") + ".<" + value + ">of(" + arguments((DeclaredType) java) + ")"
                : file.library("JsonType") + ".of(" + value + ".class)";
    }

    private String arguments(DeclaredType type) {
        StringBuilder text = new StringBuilder(file.name((TypeElement) type.asElement())).append(".class");
        for (TypeMirror argument : type.getTypeArguments()) {
            TypeMirror bound = JsonTypes.bound(argument);
            text.append(", ").append(file.library("JsonType")).append(".of(");
            text.append(bound instanceof DeclaredType declared ? arguments(declared) : file.type(bound) + ".class")
                    .append(")");
        }
        return text.toString();
    }

    private List<String> columnLinks(ColumnModel column) {
        List<String> links = new ArrayList<>();
        if (column.isId()) {
            links.add(".primaryKey()");
        }
        if (column.isGenerated()) {
            links.add(".generated(" + sequence(column.generation().sequence()) + ")");
        }
        if (column.isNullable()) {
            links.add(".nullable()");
        }
        if (column.isUnique()) {
            links.add(".unique()");
        }
        if (column.isVersion()) {
            links.add(".version()");
        }
        addGeneration(column.generation(), links);
        if (column.deferredGroup() != null) {
            links.add(".deferred(" + Layout.literal(column.deferredGroup()) + ")");
        }
        ForeignKeyModel foreignKey = column.foreignKey();
        if (foreignKey != null) {
            links.add(references(foreignKey));
            addAction("onDelete", foreignKey.onDelete(), links);
            addAction("onUpdate", foreignKey.onUpdate(), links);
        }
        return links;
    }

    private String sequence(GenerationModel.@Nullable Sequence sequence) {
        if (sequence == null) {
            return "";
        }
        return file.library("Sequence") + ".of(" + Layout.literal(sequence.name()) + ")"
                + (entity.schema().isEmpty() ? "" : ".inSchema(" + Layout.literal(entity.schema()) + ")")
                + (sequence.start() == GenerationModel.Sequence.USUAL_START
                        ? ""
                        : ".startingAt(" + sequence.start() + "L)")
                + (sequence.allocation() == GenerationModel.Sequence.USUAL_ALLOCATION
                        ? ""
                        : ".allocating(" + sequence.allocation() + ")");
    }

    private static void addGeneration(GenerationModel generation, List<String> links) {
        if (generation.serverDefault() != null) {
            links.add(".serverDefault(" + Layout.literal(generation.serverDefault()) + ")");
        }
        GenerationModel.Computed computed = generation.computed();
        if (computed != null) {
            links.add(".computed(" + Layout.literal(computed.expression()) + ", " + computed.isStored() + ")");
        }
    }

    private String references(ForeignKeyModel foreignKey) {
        ForeignKeyModel.Symbol symbol = foreignKey.symbol();
        return symbol == null
                ? ".references(" + Layout.literal(foreignKey.table()) + ", " + Layout.literal(foreignKey.column()) + ")"
                : ".references(() -> " + constant(symbol.entity()) + "." + Field.onModel(symbol.attribute()) + ")";
    }

    private void addAction(String event, String action, List<String> links) {
        if (!action.equals("NO_ACTION")) {
            links.add("." + event + "(" + file.library("ReferentialAction") + "." + action + ")");
        }
    }

    private String linkedDeclaration(LinkedModel linked) {
        String kind = linked instanceof CollectionModel
                ? "Collection"
                : linked instanceof InverseModel ? "Inverse" : "Reference";
        String type = file.library(kind + "Attribute") + "<" + entityName + ", " + file.name(linked.target()) + ">";
        return member(type, linked, kind.toLowerCase(Locale.ROOT), new RelationshipTemplate(file).spec(entity, linked));
    }

    private String view(ThroughModel through) {
        String target = file.name(through.target());
        String type = file.library("ThroughAttribute") + "<" + entityName + ", " + file.name(through.association())
                + ", " + target + ">";
        List<String> arguments = new ArrayList<>();
        arguments.add(Field.onModel(through.links()));
        arguments.add(
                "() -> " + constant(EntityName.of(through.association())) + "." + Field.onModel(through.leading()));
        if (through.hasCreator()) {
            arguments.add("element -> " + entityName + "." + through.name() + "(element)");
        }
        return member(
                type,
                through,
                "through",
                arguments.stream()
                        .map(argument -> new Layout.Chain(argument, List.of()))
                        .toArray(Layout.Chain[]::new));
    }

    private String constant(EntityName name) {
        return constant(file, name);
    }

    /** The model of an entity, as code names it. */
    static String constant(SourceFile file, EntityName name) {
        return file.topLevel(name.packageName(), name.modelClass()) + "." + name.constant();
    }

    private String member(String type, AttributeModel attribute, String factory, Layout.Chain... spec) {
        List<Layout.Chain> arguments = new ArrayList<>();
        arguments.add(new Layout.Chain(Layout.literal(attribute.name()), List.of()));
        arguments.addAll(List.of(spec));
        return Layout.member("public final " + type + " " + Field.onModel(attribute.name()), factory, arguments);
    }

    private String broken(BrokenModel attribute) {
        TypeMirror value = attribute.value();
        String spelling = value instanceof DeclaredType && !attribute.isOfUnknownType()
                ? file.type(value)
                : file.library("Object");
        String kind = switch (attribute.kind()) {
            case COLUMN -> "ColumnAttribute";
            case REFERENCE -> "ReferenceAttribute";
            case COLLECTION -> "CollectionAttribute";
        };
        return "    // The compiler reported a mistake in " + entity.name().simpleName() + "." + attribute.name()
                + ".\n"
                + "    public final " + file.library(kind) + "<" + entityName + ", " + spelling + "> "
                + Field.onModel(attribute.name()) + " = null;\n";
    }
}
