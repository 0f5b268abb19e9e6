package dev.kindred.processor.model;

import java.util.List;

/** A side that is to be made has a name of its own on the other entity. */
final class BackrefRule {

    private BackrefRule() {}

    static void check(
            Declaration entity,
            DeclarationReader declarations,
            List<AttributeModel> attributes,
            List<Problem> problems) {
        for (AttributeModel attribute : attributes) {
            if (attribute instanceof LinkedModel linked
                    && !(linked instanceof InverseModel)
                    && !linked.relationship().backref().isEmpty()) {
                check(entity, declarations.read(linked.target()), linked, attributes, problems);
            }
        }
    }

    private static void check(
            Declaration entity,
            Declaration target,
            LinkedModel linked,
            List<AttributeModel> attributes,
            List<Problem> problems) {
        String name = linked.relationship().backref();
        String path = entity.name().simpleName() + "." + linked.name();
        AttributeModel taken = target.find(name);
        boolean isTwice = attributes.stream()
                .takeWhile(other -> !other.name().equals(linked.name()))
                .anyMatch(other -> other instanceof LinkedModel first
                        && first.target().equals(linked.target())
                        && first.relationship().backref().equals(name));
        if (taken != null || isTwice) {
            boolean mayLink =
                    taken instanceof LinkedModel other && other.target().equals(entity.type());
            problems.add(Places.at(
                    linked,
                    "backref",
                    ErrorCode.BACKREF,
                    path + " is to make the side " + target.name().simpleName() + "." + name + ", "
                            + (taken != null
                                    ? "and there is an attribute of that name. "
                                    : "and another relationship makes one of that name. ")
                            + (mayLink
                                    ? "Write backPopulates in place of backref, on both sides."
                                    : "Choose another name.")));
        }
    }
}
