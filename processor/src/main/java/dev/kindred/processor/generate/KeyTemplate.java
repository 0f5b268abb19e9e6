package dev.kindred.processor.generate;

import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** Writes the record of a composite key. */
final class KeyTemplate {

    private static final String RECORD = """
            /** The key of {@link $entity}; its parts are never null. */
            @$Generated("dev.kindred.processor")
            ${suppress}${public}record $key($components) {

                /** Takes the parts in the order in which the entity declares them. */
                public $key {
            $checks    }
            }
            """;

    private final EntityModel entity;
    private final SourceFile file;
    private final AttributeTemplate attributes;

    KeyTemplate(EntityModel entity, Elements elements) {
        this.entity = entity;
        this.file = new SourceFile(entity.name().packageName(), elements);
        file.reserve(
                entity.name().keyClass(), entity.name().qualified(entity.name().keyClass()));
        this.attributes = new AttributeTemplate(entity, file);
    }

    String text() {
        String components = entity.keys().stream()
                .map(column -> attributes.boxed(column.type()) + " " + component(column))
                .collect(Collectors.joining(", "));
        String checks = entity.keys().stream()
                .map(column -> "        " + file.library("Objects") + ".requireNonNull(" + component(column) + ", "
                        + Layout.literal(component(column)) + ");\n")
                .collect(Collectors.joining());
        return file.text(file.fill(
                RECORD,
                Map.of(
                        "entity",
                        file.name(entity.type()),
                        "suppress",
                        Deprecations.suppression(entity),
                        "public",
                        entity.isPublic() ? "public " : "",
                        "key",
                        entity.name().keyClass(),
                        "components",
                        components,
                        "checks",
                        checks)));
    }

    private static String component(ColumnModel column) {
        return Field.inKey(column.name());
    }
}
