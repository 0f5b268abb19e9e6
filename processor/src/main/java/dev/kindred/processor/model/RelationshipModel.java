package dev.kindred.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Relationship} says.
 *
 * @param backPopulates the attribute of the other side, or empty
 * @param foreignKey the hint, or empty
 * @param cascades the names of the cascades; null where nothing was said
 */
public record RelationshipModel(
        String backPopulates, String foreignKey, @Nullable List<String> cascades) {

    RelationshipModel withoutBackPopulates() {
        return new RelationshipModel("", foreignKey, cascades);
    }
}
