package dev.kindred.processor.generate;

import dev.kindred.processor.model.EntityModel;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;

/** Writes all files of an entity. */
public final class Generator {

    private final Elements elements;
    private final Filer filer;

    public Generator(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /** Writes the entity's class and its model, each with the entity as its only origin. */
    public void generate(EntityModel entity) throws IOException {
        if (entity.hasClass()) {
            write(entity, entity.name().entityClass(), new EntityTemplate(entity, elements).text());
        }
        write(entity, entity.name().modelClass(), new DescriptorTemplate(entity, elements).text());
    }

    /** Writes the record of a composite key; nothing for a single key. */
    public void generateKey(EntityModel entity) throws IOException {
        if (entity.hasKeyClass()) {
            write(entity, entity.name().keyClass(), new KeyTemplate(entity, elements).text());
        }
    }

    private void write(EntityModel entity, String className, String text) throws IOException {
        String name = entity.name().qualified(className);
        try (Writer writer = filer.createSourceFile(name, entity.type()).openWriter()) {
            writer.write(text);
        }
    }
}
