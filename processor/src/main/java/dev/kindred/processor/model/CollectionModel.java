package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that leads to any number of objects.
 *
 * @param mapKeyType the class of a map's keys; null for the other kinds
 * @param contents what is said of the elements
 * @param link the link table of a many-to-many relationship; null for one-to-many
 */
public record CollectionModel(
        String name,
        Accessor accessor,
        TypeElement target,
        CollectionKind kind,
        @Nullable TypeMirror mapKeyType,
        RelationshipModel relationship,
        ContentsModel contents,
        @Nullable LinkTableModel link,
        List<String> theirKeys)
        implements LinkedModel {

    public CollectionModel {
        theirKeys = List.copyOf(theirKeys);
    }

    /** Whether a link table joins the two entities. */
    public boolean isManyToMany() {
        return link != null;
    }

    CollectionModel resolved(RelationshipModel found, ContentsModel checked, List<String> keys) {
        return new CollectionModel(name, accessor, target, kind, mapKeyType, found, checked, link, keys);
    }
}
