package dev.kindred.processor.generate;

import dev.kindred.processor.model.CollectionModel;
import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.Form;
import dev.kindred.processor.model.LinkedModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Writes the class of an entity's objects. */
final class EntityTemplate {

    private static final String CLASS = """
            /** The implementation of {@link $entity}. */
            @$Generated("dev.kindred.processor")
            ${suppress}final class $class $extends {

            $constants
            $fields
                // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
            $words    private $Tracker tracker;

            $constructors$accessors$toString    @Override
                public $EntityType kindredType() {
                    return $model.$constant;
                }

                @Override
                public $Tracker kindredTracker() {
                    return tracker == null ? $TransientTracker.INSTANCE : tracker;
                }

                @Override
                public void kindredTracker($Tracker value) {
                    tracker = value;
                }

                @Override
                public $Object kindredGet(int attribute) {
            $gets    }

                @Override
            ${unchecked}    public void kindredSet(int attribute, $Object value) {
                    switch (attribute) {
            $sets            default -> throw new IndexOutOfBoundsException(attribute);
                    }
                }

            $validated    void read($Object key, $RowSource row, int column) {
            $row        // The bits of these columns.
            $held    }

                void read(int attribute, $RowSource row, int column) {
                    switch (attribute) {
            $reads            default -> throw new IndexOutOfBoundsException(attribute);
                    }
                }

            $bits}
            """;

    private static final String TO_STRING = """
                @Override
                public $String toString() {
                    return kindredType().print(this);
                }

            """;

    private static final String COLLECTION_GET = """
            {
                            if ($field == null) {
                                $field = new $tracked<>(this, $constant);
                            }
                            yield $field;
                        }
            """;

    private final EntityModel entity;
    private final List<Field> fields;
    private final SourceFile file;
    private final AccessorTemplate accessors;
    private final StateTemplate state;

    EntityTemplate(EntityModel entity, Elements elements) {
        this.entity = entity;
        this.fields = Field.of(entity);
        this.file = new SourceFile(entity.name().packageName(), elements);
        file.reserve(
                entity.name().entityClass(),
                entity.name().qualified(entity.name().entityClass()));
        // Inside the class the member types of its super-types hide whatever is imported.
        for (TypeElement member : ElementFilter.typesIn(elements.getAllMembers(entity.type()))) {
            file.reserve(
                    member.getSimpleName().toString(), member.getQualifiedName().toString());
        }
        this.accessors = new AccessorTemplate(entity, file);
        this.state = new StateTemplate(fields.size(), file);
    }

    String text() {
        String entityName = file.name(entity.type());
        return file.text(file.fill(
                CLASS,
                Map.ofEntries(
                        Map.entry("entity", entityName),
                        Map.entry("suppress", Deprecations.suppression(entity)),
                        Map.entry("class", entity.name().entityClass()),
                        Map.entry("extends", parents(entityName)),
                        Map.entry("constants", constants()),
                        Map.entry("fields", fields()),
                        Map.entry("words", state.fields()),
                        Map.entry("constructors", constructors()),
                        Map.entry(
                                "accessors",
                                fields.stream().map(accessors::accessors).collect(Collectors.joining())
                                        + accessors.views()
                                        + accessors.stubs()),
                        Map.entry("toString", entity.printsItself() ? "" : file.fill(TO_STRING, Map.of())),
                        Map.entry("model", model()),
                        Map.entry("constant", entity.name().constant()),
                        Map.entry("gets", gets()),
                        Map.entry("sets", sets()),
                        Map.entry("unchecked", unchecked()),
                        Map.entry("validated", new ValidatorTemplate(entity, file).method(fields)),
                        Map.entry("row", row()),
                        Map.entry("held", held()),
                        Map.entry("reads", reads()),
                        Map.entry("bits", state.methods()))));
    }

    private String parents(String entityName) {
        String instrumented = file.library("Instrumented");
        return entity.form() == Form.INTERFACE
                ? "implements " + entityName + ", " + instrumented
                : "extends " + entityName + " implements " + instrumented;
    }

    private String model() {
        return file.topLevel(entity.name().packageName(), entity.name().modelClass());
    }

    private String constants() {
        return fields.stream()
                .map(field -> "    static final int " + field.constant() + " = " + field.number() + ";\n")
                .collect(Collectors.joining());
    }

    private String fields() {
        return fields.stream()
                .map(field -> "    private " + typeOf(field) + " " + field.field() + ";\n")
                .collect(Collectors.joining());
    }

    private String typeOf(Field field) {
        if (field.attribute() instanceof ColumnModel column) {
            return file.type(column.type().java());
        }
        LinkedModel linked = (LinkedModel) field.attribute();
        String target = file.name(linked.target());
        if (!(linked instanceof CollectionModel collection)) {
            return target;
        }
        TypeMirror key = collection.mapKeyType();
        return file.library(collection.kind().tracked()) + "<" + (key == null ? "" : file.type(key) + ", ") + target
                + ">";
    }

    private String constructors() {
        if (entity.form() == Form.INTERFACE) {
            return "    " + entity.name().entityClass() + "() {}\n\n";
        }
        Signature signature = new Signature(file);
        StringBuilder text = new StringBuilder();
        for (ExecutableElement constructor : entity.constructors()) {
            List<? extends TypeMirror> types = constructor.getParameters().stream()
                    .map(parameter -> parameter.asType())
                    .toList();
            text.append("    ")
                    .append(signature.typeParameters(constructor))
                    .append(entity.name().entityClass())
                    .append("(")
                    .append(signature.parameters(constructor, types))
                    .append(")")
                    .append(signature.exceptions(constructor))
                    .append(
                            types.isEmpty() && constructor.getThrownTypes().isEmpty()
                                    ? " {}\n\n"
                                    : " {\n        super(" + Signature.arguments(constructor) + ");\n    }\n\n");
        }
        return text.toString();
    }

    private String gets() {
        if (fields.isEmpty()) {
            return "        throw new IndexOutOfBoundsException(attribute);\n";
        }
        String cases = fields.stream()
                .map(field -> "            case " + field.constant() + " -> " + get(field))
                .collect(Collectors.joining());
        return "        return switch (attribute) {\n" + cases
                + "            default -> throw new IndexOutOfBoundsException(attribute);\n        };\n";
    }

    private String get(Field field) {
        return field.attribute() instanceof CollectionModel collection
                ? file.fill(
                        COLLECTION_GET,
                        Map.of(
                                "field", field.inMethod(),
                                "tracked", file.library(collection.kind().tracked()),
                                "constant", field.constant()))
                : field.inMethod() + ";\n";
    }

    private String sets() {
        return fields.stream()
                .filter(field -> !(field.attribute() instanceof CollectionModel))
                .map(field -> "            case " + field.constant() + " -> " + field.inMethod() + " = " + cast(field)
                        + ";\n")
                .collect(Collectors.joining());
    }

    private String cast(Field field) {
        if (!(field.attribute() instanceof ColumnModel column) || !column.type().isPrimitive()) {
            return "(" + typeOf(field) + ") value";
        }
        String box = file.qualified(column.type().box());
        return column.type().java().getKind() == TypeKind.BOOLEAN
                ? "value != null && (" + box + ") value"
                : "value == null ? 0 : (" + box + ") value";
    }

    /** A value with type arguments is cast without a check of these. */
    private String unchecked() {
        boolean isGeneric = fields.stream()
                .anyMatch(field -> field.attribute() instanceof ColumnModel column
                        && column.type().java() instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty());
        return isGeneric ? "    @SuppressWarnings(\"unchecked\") // what is set was checked by its setter\n" : "";
    }

    private String reads() {
        return fields.stream()
                .filter(field -> field.attribute() instanceof ColumnModel)
                .map(field -> "            case " + field.constant() + " -> " + field.inMethod() + " = "
                        + read((ColumnModel) field.attribute(), "column") + ";\n")
                .collect(Collectors.joining());
    }

    private List<Field> selected() {
        return fields.stream()
                .filter(field -> field.attribute() instanceof ColumnModel column && column.deferredGroup() == null)
                .toList();
    }

    private String row() {
        List<Field> selected = selected();
        return IntStream.range(0, selected.size())
                .mapToObj(i -> "        " + selected.get(i).inMethod() + " = " + read(selected.get(i), i) + ";\n")
                .collect(Collectors.joining());
    }

    private String read(Field field, int place) {
        ColumnModel column = (ColumnModel) field.attribute();
        boolean isKey = column.isId() && entity.keys().size() == 1;
        return isKey
                ? "("
                        + (column.type().isPrimitive()
                                ? file.qualified(column.type().box())
                                : typeOf(field)) + ") key"
                : read(column, place == 0 ? "column" : "column + " + place);
    }

    private String held() {
        long[] held = new long[Field.words(fields.size())];
        selected().forEach(field -> held[field.number() / Field.BITS] |= 1L << field.number());
        return IntStream.range(0, held.length)
                .mapToObj(word -> "        " + Field.wordName("loaded", word, held.length) + " = 0x"
                        + Long.toHexString(held[word]) + "L;\n")
                .collect(Collectors.joining());
    }

    private String read(ColumnModel column, String place) {
        String read = "row.read(" + place + ", " + model() + "." + entity.name().constant() + "."
                + Field.onModel(column.name()) + ".type())";
        if (!column.type().isPrimitive()) {
            return switch (column.type().kind()) {
                case LONG -> "row.readLongOrNull(" + place + ")";
                case INT -> "row.readIntOrNull(" + place + ")";
                case TEXT -> "row.readText(" + place + ")";
                case DECIMAL -> "row.readDecimal(" + place + ")";
                case DATE -> "row.readDate(" + place + ")";
                default -> read;
            };
        }
        return switch (column.type().kind()) {
            case LONG -> "row.readLong(" + place + ")";
            case INT -> "row.readInt(" + place + ")";
            case DOUBLE -> "row.readDouble(" + place + ")";
            case BOOLEAN -> "row.readBoolean(" + place + ")";
            default -> read;
        };
    }
}
