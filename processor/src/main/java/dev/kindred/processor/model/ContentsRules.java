package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of its elements that a collection names, for order, keys and places. */
final class ContentsRules {

    private final DeclarationReader declarations;
    private final KeyResolver keys;

    ContentsRules(DeclarationReader declarations, KeyResolver keys) {
        this.declarations = declarations;
        this.keys = keys;
    }

    /** What stands of it; the rest was reported. */
    ContentsModel check(Declaration entity, CollectionModel collection, List<Problem> problems) {
        ContentsModel said = collection.contents();
        List<ContentsModel.OrderModel> orderBy = new ArrayList<>();
        for (ContentsModel.OrderModel order : said.orderBy()) {
            ColumnModel column = orderColumn(entity, collection, order, problems);
            if (column == null) {
                orderBy.clear();
                break;
            }
            orderBy.add(order);
        }
        boolean hasKey = !said.mapKey().isEmpty() && isMapKey(entity, collection, said.mapKey(), problems);
        boolean hasPlace = !said.position().isEmpty() && isPosition(entity, collection, said.position(), problems);
        return new ContentsModel(orderBy, hasKey ? said.mapKey() : "", hasPlace ? said.position() : "");
    }

    private @Nullable ColumnModel orderColumn(
            Declaration entity, CollectionModel collection, ContentsModel.OrderModel order, List<Problem> problems) {
        if (order.attribute().isEmpty() || order.attribute().chars().anyMatch(Character::isWhitespace)) {
            problems.add(Places.at(
                    collection,
                    "orderBy",
                    ErrorCode.ELEMENT_ORDER,
                    path(entity, collection) + " is to be ordered by \"" + order.attribute()
                            + "\", which is no order. Write attributes with commas between them, each with asc or desc"
                            + " behind it if you like: \"year desc, title\"."));
            return null;
        }
        return column(entity, collection, "orderBy", ErrorCode.ELEMENT_ORDER, order.attribute(), problems);
    }

    private boolean isMapKey(Declaration entity, CollectionModel collection, String attribute, List<Problem> problems) {
        ColumnModel column = column(entity, collection, "mapKey", ErrorCode.MAP_KEY, attribute, problems);
        if (column == null) {
            return false;
        }
        String type = Spelling.of(declarations.typeReader().boxed(column.type()).java());
        String start = path(entity, collection) + " has the key " + pathOf(collection, attribute)
                + ", which is of type " + type;
        if (column.type().kind() == ColumnKind.BINARY) {
            problems.add(Places.at(
                    collection,
                    "mapKey",
                    ErrorCode.MAP_KEY,
                    start + ": arrays of equal bytes are not equal. Choose another attribute, or return a List."));
            return false;
        }
        if (collection.mapKeyType() == null
                || !declarations
                        .typeReader()
                        .isSame(
                                collection.mapKeyType(),
                                declarations.typeReader().boxed(column.type()).java())) {
            problems.add(Places.at(
                    collection,
                    "mapKey",
                    ErrorCode.MAP_KEY,
                    start + ", but returns " + Spelling.of(collection.accessor().type()) + ". Return Map<" + type + ", "
                            + collection.target().getSimpleName() + ">."));
            return false;
        }
        return true;
    }

    private boolean isPosition(
            Declaration entity, CollectionModel collection, String attribute, List<Problem> problems) {
        ColumnModel column = column(entity, collection, "position", ErrorCode.ELEMENT_ORDER, attribute, problems);
        if (column == null) {
            return false;
        }
        boolean isFree = !column.isId() && column.foreignKey() == null && !column.isVersion();
        if (column.type().kind() == ColumnKind.INT && isFree) {
            return true;
        }
        problems.add(Places.at(
                collection,
                "position",
                ErrorCode.ELEMENT_ORDER,
                path(entity, collection) + " is to keep its order in " + pathOf(collection, attribute) + ", which is "
                        + (isFree ? "of type " + Spelling.of(column.type().java()) : "a key or a version")
                        + ". Name an int column that means nothing else."));
        return false;
    }

    /** The column of the elements with this name, or null: then it was reported, here or there. */
    private @Nullable ColumnModel column(
            Declaration entity,
            CollectionModel collection,
            String member,
            ErrorCode code,
            String attribute,
            List<Problem> problems) {
        Declaration target = declarations.read(collection.target());
        AttributeModel named = target.find(attribute);
        if (named instanceof BrokenModel) {
            return null;
        }
        for (ColumnModel column : keys.columnsOf(target)) {
            if (column.name().equals(attribute)) {
                return column;
            }
        }
        String fault = ", and there is no such attribute. ";
        String cure = "Name an attribute of " + target.name().simpleName() + " that is a column.";
        if (named instanceof ReferenceModel reference) {
            fault = ", which is a relationship and no column. ";
            List<String> key = keys.choose(target, reference).names();
            cure = key.isEmpty() ? cure : "Name its key, " + String.join(", ", key) + ".";
        } else if (named != null) {
            fault = ", which is a relationship and no column. ";
        }
        problems.add(Places.at(
                collection,
                member,
                code,
                path(entity, collection) + " names in " + member + " " + pathOf(collection, attribute) + fault + cure));
        return null;
    }

    private static String pathOf(CollectionModel collection, String attribute) {
        return collection.target().getSimpleName() + "." + attribute;
    }

    private static String path(Declaration entity, CollectionModel collection) {
        return entity.name().simpleName() + "." + collection.name();
    }
}
