package dev.kindred.processor.generate;

import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.LinkedModel;
import dev.kindred.processor.model.ValidatorModel;
import java.util.List;
import java.util.Map;

/** Writes the calls of an entity's validators. */
final class ValidatorTemplate {

    private static final String METHOD = """
                @Override
                public $Object kindredValidated(int attribute, $Object value) {
                    return switch (attribute) {
            $cases            default -> value;
                    };
                }

            """;

    private final EntityModel entity;
    private final SourceFile file;

    ValidatorTemplate(EntityModel entity, SourceFile file) {
        this.entity = entity;
        this.file = file;
    }

    /** The first line of a column's setter, or nothing. */
    String inSetter(AttributeModel attribute) {
        ValidatorModel validator = entity.validators().get(attribute.name());
        return validator == null || !validator.answers() ? "" : "        value = " + call(validator, "value") + ";\n";
    }

    /** The method by which the library asks, or nothing. */
    String method(List<Field> fields) {
        StringBuilder cases = new StringBuilder();
        for (Field field : fields) {
            ValidatorModel validator = entity.validators().get(field.attribute().name());
            if (validator != null) {
                cases.append(choice(field, validator));
            }
        }
        return cases.length() == 0 ? "" : file.fill(METHOD, Map.of("cases", cases.toString()));
    }

    private String choice(Field field, ValidatorModel validator) {
        String start = "            case " + field.constant() + " -> ";
        if (field.attribute() instanceof ColumnModel column) {
            return start + call(validator, "(" + file.type(column.type().java()) + ") value") + ";\n";
        }
        String target = file.name(((LinkedModel) field.attribute()).target());
        return start + "{\n                " + call(validator, "(" + target + ") value")
                + ";\n                yield value;\n            }\n";
    }

    private String call(ValidatorModel validator, String argument) {
        return file.name(validator.owner()) + "." + validator.method() + "(" + argument + ")";
    }
}
