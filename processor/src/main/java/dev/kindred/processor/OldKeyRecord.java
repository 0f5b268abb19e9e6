package dev.kindred.processor;

import dev.kindred.processor.model.ColumnModel;
import dev.kindred.processor.model.EntityModel;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The record of a composite key that an earlier compilation left on the class path. javac 17 breaks down when a record is
 * generated that it has read from a class file before, so an old record is kept if it is still right.
 */
final class OldKeyRecord {

    private static final int FIRST_SOUND_JAVAC = 21;

    private final EntityModel entity;
    private final @Nullable TypeElement old;

    private OldKeyRecord(EntityModel entity, @Nullable TypeElement old) {
        this.entity = entity;
        this.old = old;
    }

    static OldKeyRecord find(EntityModel entity, Elements elements) {
        boolean isHarmless = !entity.hasKeyClass() || Runtime.version().feature() >= FIRST_SOUND_JAVAC;
        TypeElement old = isHarmless
                ? null
                : elements.getTypeElement(entity.name().qualified(entity.name().keyClass()));
        return new OldKeyRecord(entity, old);
    }

    /** Whether there is one that javac cannot replace. */
    boolean isInTheWay() {
        return old != null && old.getKind() == ElementKind.RECORD;
    }

    /** Whether it says what would be generated, and lies where it would be put. */
    boolean mayStay(Filer filer) {
        return old != null && isRight(old) && isInOutput(filer);
    }

    private boolean isRight(TypeElement record) {
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        if (components.size() != entity.keys().size()
                || record.getModifiers().contains(Modifier.PUBLIC) != entity.isPublic()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            ColumnModel key = entity.keys().get(i);
            String name = components.get(i).getSimpleName().toString();
            if (!(name.equals(key.name()) || name.equals(key.name() + "_"))
                    || !components.get(i).asType().toString().equals(boxed(key))) {
                return false;
            }
        }
        return true;
    }

    private static String boxed(ColumnModel key) {
        TypeMirror type = key.type().java();
        return key.type().isPrimitive() ? key.type().box() : type.toString();
    }

    private boolean isInOutput(Filer filer) {
        try {
            filer.getResource(
                            StandardLocation.CLASS_OUTPUT,
                            entity.name().packageName(),
                            entity.name().keyClass() + ".class")
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
