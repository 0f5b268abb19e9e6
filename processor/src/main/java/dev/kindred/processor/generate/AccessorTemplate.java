package dev.kindred.processor.generate;

import dev.kindred.processor.model.Accessor;
import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.BrokenModel;
import dev.kindred.processor.model.CollectionKind;
import dev.kindred.processor.model.CollectionModel;
import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.InverseModel;
import dev.kindred.processor.model.Method;
import dev.kindred.processor.model.ReferenceModel;
import dev.kindred.processor.model.ThroughModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the accessors of an entity's class. */
final class AccessorTemplate {

    private static final String GETTER = """
                @Override
                $head {
                    if (($loaded & 1L << $constant) == 0) {
                        kindredTracker().load(this, $constant);
                    }
                    return $value;
                }

            """;

    private static final String COLLECTION_GETTER = """
                @Override
                $head {
                    if ($field == null) {
                        $field = new $tracked<>(this, $constant);
                    }
                    if (($loaded & 1L << $constant) == 0) {
                        kindredTracker().load(this, $constant);
                    }
                    return $field;
                }

            """;

    private static final String QUERIED_GETTER = """
                @Override
                $head {
                    if ($field == null) {
                        $field = new $tracked<>(this, $constant);
                    }
                    return new $collection<>($field);
                }

            """;

    private static final String VIEW = """
                @Override
                $head {
                    return $model.$constant.$attribute.$of(this);
                }

            """;

    private static final String SETTER = """
                @Override
                $head {
            $validated        if (($dirty & 1L << $constant) == 0) {
                        kindredTracker().changing(this, $constant);
                    }
                    $field = value;
                    $loaded |= 1L << $constant;
            $return    }

            """;

    private static final String LINKED_SETTER = """
                @Override
                $head {
            $validated        $BothSides.$change(this, $constant, value);$comment
            $return    }

            """;

    private static final String STUB = """
                @Override
                $head {
                    throw new IllegalStateException("$entity.$method has a mistake that the compiler reported");
                }

            """;

    private final EntityModel entity;
    private final SourceFile file;
    private final Signature signature;
    private final ValidatorTemplate validators;

    AccessorTemplate(EntityModel entity, SourceFile file) {
        this.entity = entity;
        this.file = file;
        this.signature = new Signature(file);
        this.validators = new ValidatorTemplate(entity, file);
    }

    String accessors(Field field) {
        AttributeModel attribute = field.attribute();
        Accessor accessor = attribute.accessor();
        if (accessor == null) {
            return "";
        }
        String getter = attribute instanceof CollectionModel collection
                ? collectionGetter(field, collection, accessor)
                : file.fill(GETTER, getterValues(field, accessor));
        return getter
                + accessor.setters().stream()
                        .map(setter -> setter(field, setter))
                        .collect(Collectors.joining());
    }

    private String collectionGetter(Field field, CollectionModel collection, Accessor accessor) {
        boolean isQueried = collection.kind().isQueried();
        return file.fill(
                isQueried ? QUERIED_GETTER : COLLECTION_GETTER,
                Map.of(
                        "tracked", file.library(collection.kind().tracked()),
                        "collection", isQueried ? file.library(collection.kind().simpleName()) : "",
                        "head", head(accessor),
                        "loaded", field.loaded(),
                        "constant", field.constant(),
                        "field", field.field()));
    }

    private Map<String, String> getterValues(Field field, Accessor accessor) {
        AttributeModel attribute = field.attribute();
        boolean isOptional = (attribute instanceof ColumnModel column && column.isOptional())
                || (attribute instanceof ReferenceModel reference && reference.isOptional())
                || (attribute instanceof InverseModel inverse && inverse.isOptional());
        return Map.of(
                "head", head(accessor),
                "loaded", field.loaded(),
                "constant", field.constant(),
                "field", field.field(),
                "value", isOptional ? file.library("Optional") + ".ofNullable(" + field.field() + ")" : field.field());
    }

    private String head(Accessor accessor) {
        return Signature.visibility(accessor.getter()) + file.type(accessor.type()) + " "
                + accessor.getter().getSimpleName() + "()";
    }

    private String setter(Field field, Method setter) {
        AttributeModel attribute = field.attribute();
        TypeMirror returned = setter.type().getReturnType();
        String head = Signature.visibility(setter.element()) + file.type(returned) + " "
                + setter.element().getSimpleName() + "("
                + file.type(setter.type().getParameterTypes().get(0)) + " value)";
        String end = returned.getKind() == TypeKind.VOID ? "" : "        return this;\n";
        boolean isPlain = attribute instanceof ColumnModel column && !column.isKeyOfReference();
        return isPlain
                ? file.fill(
                        SETTER,
                        Map.of(
                                "head", head,
                                "validated", validators.inSetter(attribute),
                                "loaded", field.loaded(),
                                "dirty", field.dirty(),
                                "constant", field.constant(),
                                "field", field.inMethod(),
                                "return", end))
                : file.fill(
                        LINKED_SETTER,
                        Map.of(
                                "head", head,
                                "validated", validators.inSetter(attribute),
                                "change", change(attribute),
                                "constant", field.constant(),
                                "comment", comment(attribute),
                                "return", end));
    }

    private static String change(AttributeModel attribute) {
        if (attribute instanceof ColumnModel) {
            return "setKey";
        }
        if (attribute instanceof CollectionModel collection) {
            return collection.kind() == CollectionKind.MAP ? "replaceEntries" : "replace";
        }
        return "setReference";
    }

    private String comment(AttributeModel attribute) {
        if (attribute instanceof ColumnModel) {
            List<String> references = entity.attributes().stream()
                    .filter(other -> other instanceof ReferenceModel reference
                            && reference.keys().contains(attribute.name()))
                    .map(AttributeModel::name)
                    .toList();
            return " // takes " + String.join(" and ", references) + " along";
        }
        if (attribute instanceof ReferenceModel reference && !reference.keys().isEmpty()) {
            String keys = String.join(" and ", reference.keys());
            String back = reference.relationship().backPopulates();
            return " // keeps " + keys + (back.isEmpty() ? "" : " and the " + reference.name() + "'s " + back)
                    + " in step";
        }
        if (attribute instanceof InverseModel inverse
                && !inverse.relationship().backPopulates().isEmpty()) {
            return " // keeps the " + inverse.name() + "'s "
                    + inverse.relationship().backPopulates() + " in step";
        }
        return "";
    }

    /** The accessors of what is seen through other attributes. */
    String views() {
        return entity.attributes().stream()
                .filter(ThroughModel.class::isInstance)
                .map(attribute -> view((ThroughModel) attribute))
                .collect(Collectors.joining());
    }

    private String view(ThroughModel through) {
        return file.fill(
                VIEW,
                Map.of(
                        "head", head(through.accessor()),
                        "model",
                                file.topLevel(
                                        entity.name().packageName(),
                                        entity.name().modelClass()),
                        "constant", entity.name().constant(),
                        "attribute", Field.onModel(through.name()),
                        "of", through.isList() ? "of" : "collectionOf"));
    }

    /** Bodies for what was reported as a mistake, so that the class compiles and only the mistake shows. */
    String stubs() {
        StringBuilder text = new StringBuilder();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof BrokenModel broken) {
                text.append(stub(
                        head(broken.accessor()),
                        broken.accessor().getter().getSimpleName().toString()));
                broken.accessor().setters().forEach(setter -> text.append(stub(setter)));
            }
        }
        entity.stubs().forEach(method -> text.append(stub(method)));
        return text.toString();
    }

    private String stub(Method method) {
        return stub(signature.of(method), method.element().getSimpleName().toString());
    }

    private String stub(String head, String method) {
        return file.fill(STUB, Map.of("head", head, "entity", entity.name().simpleName(), "method", method));
    }
}
