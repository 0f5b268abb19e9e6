package dev.kindred.processor.generate;

import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.Form;
import dev.kindred.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the typed model of an entity. */
final class DescriptorTemplate {

    private static final String CLASS = """
            /** The typed model of {@link $entity}: its attributes for queries, and where its objects come from. */
            @$Generated("dev.kindred.processor")
            ${suppress}${public}final class $model extends $EntityDescriptor<$entity, $key> {

                /** The entity {@link $entity}. */
                public static final $model $constant = new $model();

            $attributes
                private $model() {
                    super($entity.class, $name, $schema, $table);
            $rules    }

                private $model($String alias) {
                    super($constant, alias);
                }

            $creates    @Override
                public $model as($String alias) {
                    return new $model(alias);
                }

                @Override
                protected $entity newInstance() {
                    $newInstance
                }

                @Override
                protected $entity newInstance($Object key, $RowSource row, int column) {
                    $newRow
                }

                @Override
                protected void read($entity entity, int attribute, $RowSource row, int column) {
                    $read
                }
            $keyMethods}
            """;

    private static final String CREATE = """
                /** A new $spoken, unknown to any session until it is added to one. */
                public $typeParameters$entity create($parameters)$exceptions {
                    $body
                }

            """;

    private static final String KEY_METHODS = """

                @Override
                protected $key key($Object... parts) {
                    return new $key($parts);
                }

                @Override
                protected $Object[] parts($key key) {
                    return new $Object[] {$components};
                }
            """;

    private final EntityModel entity;
    private final SourceFile file;
    private final AttributeTemplate attributes;
    private final String entityName;

    DescriptorTemplate(EntityModel entity, Elements elements) {
        this.entity = entity;
        this.file = new SourceFile(entity.name().packageName(), elements);
        file.reserve(
                entity.name().modelClass(),
                entity.name().qualified(entity.name().modelClass()));
        this.entityName = file.name(entity.type());
        this.attributes = new AttributeTemplate(entity, file);
    }

    String text() {
        String key = key();
        return file.text(file.fill(
                CLASS,
                Map.ofEntries(
                        Map.entry("entity", entityName),
                        Map.entry("suppress", suppression()),
                        Map.entry("public", entity.isPublic() ? "public " : ""),
                        Map.entry("model", entity.name().modelClass()),
                        Map.entry("key", key),
                        Map.entry("constant", entity.name().constant()),
                        Map.entry("attributes", attributes()),
                        Map.entry("name", Layout.literal(entity.name().simpleName())),
                        Map.entry("schema", Layout.literal(entity.schema())),
                        Map.entry("table", Layout.literal(entity.table())),
                        Map.entry("rules", rules()),
                        Map.entry("creates", creates()),
                        Map.entry("newInstance", create(entity.name().entityClass() + "()")),
                        Map.entry("newRow", newRow()),
                        Map.entry("read", read()),
                        Map.entry("keyMethods", keyMethods(key)))));
    }

    private String suppression() {
        return entity.type().getTypeParameters().isEmpty()
                ? Deprecations.suppression(entity)
                : "@SuppressWarnings({\"rawtypes\", \"unchecked\"})\n";
    }

    private String key() {
        if (entity.hasKeyClass()) {
            return file.topLevel(entity.name().packageName(), entity.name().keyClass());
        }
        return entity.keys().size() == 1 ? attributes.boxed(entity.keys().get(0).type()) : file.library("Object");
    }

    private String attributes() {
        return entity.attributes().stream()
                        .map(attribute -> attributes.declaration(attribute) + "\n")
                        .collect(Collectors.joining())
                        .stripTrailing()
                + "\n";
    }

    private String rules() {
        List<String> rules = new ArrayList<>();
        entity.uniqueKeys()
                .forEach(unique -> rules.add(
                        "unique(" + Layout.literal(unique.name()) + ", " + fields(unique.attributes()) + ");"));
        entity.rules()
                .indexes()
                .forEach(index -> rules.add("index(" + Layout.literal(index.name()) + ", " + index.isUnique() + ", "
                        + Layout.literal(index.where()) + ", " + fields(index.attributes()) + ");"));
        entity.rules()
                .checks()
                .forEach(check -> rules.add(
                        "check(" + Layout.literal(check.name()) + ", " + Layout.literal(check.condition()) + ");"));
        entity.rules()
                .keyNames()
                .forEach(key ->
                        rules.add("foreignKey(" + Layout.literal(key.name()) + ", " + fields(key.attributes()) + ");"));
        entity.rules()
                .comments()
                .forEach(comment -> rules.add("comment(" + Field.onModel(comment.attribute()) + ", "
                        + Layout.literal(comment.text()) + ");"));
        if (!entity.rules().comment().isEmpty()) {
            rules.add("comment(" + Layout.literal(entity.rules().comment()) + ");");
        }
        return rules.stream().map(rule -> "        " + rule + "\n").collect(Collectors.joining());
    }

    private static String fields(List<String> attributes) {
        return attributes.stream().map(Field::onModel).collect(Collectors.joining(", "));
    }

    private String creates() {
        if (entity.form() != Form.ABSTRACT_CLASS) {
            return create("", "", "", "");
        }
        Signature signature = new Signature(file);
        StringBuilder text = new StringBuilder();
        for (ExecutableElement constructor : entity.constructors()) {
            List<? extends TypeMirror> types = constructor.getParameters().stream()
                    .map(parameter -> parameter.asType())
                    .toList();
            text.append(create(
                    signature.typeParameters(constructor),
                    signature.parameters(constructor, types),
                    Signature.arguments(constructor),
                    signature.exceptions(constructor)));
        }
        return text.toString();
    }

    private String create(String typeParameters, String parameters, String arguments, String exceptions) {
        return file.fill(
                CREATE,
                Map.of(
                        "spoken", Words.spoken(entity.name().simpleName()),
                        "typeParameters", typeParameters,
                        "entity", entityName,
                        "parameters", parameters,
                        "exceptions", exceptions,
                        "body", create(entity.name().entityClass() + "(" + arguments + ")")));
    }

    private String create(String call) {
        return entity.hasClass() ? "return new " + call + ";" : mistake();
    }

    private String newRow() {
        String name = entity.name().entityClass();
        return entity.hasClass()
                ? name + " entity = new " + name + "();\n        entity.read(key, row, column);\n        return entity;"
                : mistake();
    }

    private String read() {
        return entity.hasClass()
                ? "((" + entity.name().entityClass() + ") entity).read(attribute, row, column);"
                : mistake();
    }

    private String mistake() {
        return "throw new IllegalStateException(\"" + entity.name().simpleName()
                + " has a mistake that the compiler reported\");";
    }

    private String keyMethods(String key) {
        if (!entity.hasKeyClass()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (ColumnModel column : entity.keys()) {
            parts.add("(" + attributes.boxed(column.type()) + ") parts[" + parts.size() + "]");
            components.add("key." + Field.inKey(column.name()) + "()");
        }
        return file.fill(
                KEY_METHODS,
                Map.of("key", key, "parts", String.join(", ", parts), "components", String.join(", ", components)));
    }
}
