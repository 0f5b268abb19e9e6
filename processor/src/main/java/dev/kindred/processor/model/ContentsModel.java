package dev.kindred.processor.model;

import java.util.List;

/**
 * What is said of the elements of a collection, in attributes of their entity.
 *
 * @param orderBy the order in which they are loaded; empty for none
 * @param mapKey the attribute that is a map's key, or empty
 * @param position the attribute that keeps the place in a list, or empty
 */
public record ContentsModel(List<OrderModel> orderBy, String mapKey, String position) {

    static final ContentsModel NOTHING = new ContentsModel(List.of(), "", "");

    public ContentsModel {
        orderBy = List.copyOf(orderBy);
    }

    /** One attribute to order by. */
    public record OrderModel(String attribute, boolean isDescending) {}
}
