package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What {@code @Relationship(through = "roles.film")} names, and whether it is there. */
final class ThroughRule {

    private final DeclarationReader declarations;

    ThroughRule(DeclarationReader declarations) {
        this.declarations = declarations;
    }

    /** A list as far as it tells by itself; a text that names nothing is kept, to be reported when it is resolved. */
    static ThroughModel read(
            TypeElement entity, Accessor accessor, CollectionKind kind, TypeElement target, String text) {
        int dot = text.indexOf('.');
        return new ThroughModel(
                accessor.name(),
                accessor,
                kind == CollectionKind.LIST,
                target,
                target,
                dot < 0 ? text : text.substring(0, dot),
                dot < 0 ? "" : text.substring(dot + 1),
                hasCreator(entity, accessor, target));
    }

    private static boolean hasCreator(TypeElement entity, Accessor accessor, TypeElement target) {
        return ElementFilter.methodsIn(entity.getEnclosedElements()).stream()
                .anyMatch(method -> method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && method.getSimpleName().contentEquals(accessor.name())
                        && takes(method, target));
    }

    private static boolean takes(ExecutableElement method, TypeElement target) {
        return method.getParameters().size() == 1
                && target.equals(
                        TypeReader.elementOf(method.getParameters().get(0).asType()));
    }

    /** The list with the entity it looks through; a broken attribute after a mistake. */
    AttributeModel resolve(Declaration entity, ThroughModel through, List<Problem> problems) {
        AttributeModel links = entity.find(through.links());
        if (links instanceof BrokenModel) {
            return broken(through);
        }
        if (!(links instanceof CollectionModel collection)
                || collection.kind() == CollectionKind.MAP
                || collection.kind().isQueried()
                || (through.isList() && collection.kind() == CollectionKind.SET)) {
            return wrong(
                    entity,
                    through,
                    links instanceof CollectionModel collection
                            ? collection.kind() == CollectionKind.MAP
                                            || collection.kind().isQueried()
                                    ? "looks through " + collection.kind().spoken() + ". Make a List of "
                                            + through.links() + "."
                                    : "shows the elements of a set as a List. Return a Collection."
                            : "looks through " + through.links() + ", which is no collection of "
                                    + entity.name().simpleName()
                                    + ". Write the collection and the reference of its elements:"
                                    + " through = \"roles.film\".",
                    problems);
        }
        Declaration association = declarations.read(collection.target());
        AttributeModel leading = association.find(through.leading());
        if (leading instanceof BrokenModel) {
            return broken(through);
        }
        if (!(leading instanceof ReferenceModel reference)
                || reference.relationship().isViewOnly()
                || !reference.target().equals(through.target())) {
            return wrong(
                    entity,
                    through,
                    "is to show what " + association.name().simpleName() + "." + through.leading()
                            + " leads to, which is no reference to "
                            + through.target().getSimpleName() + " that can be set" + ". Name a reference of "
                            + association.name().simpleName() + ": through = \"" + through.links() + ".film\".",
                    problems);
        }
        if (!through.accessor().setters().isEmpty()) {
            return wrong(
                    entity,
                    through,
                    "is a view, which cannot be set. Remove the setter, and change the list itself.",
                    problems);
        }
        return through.over(collection.target());
    }

    private static BrokenModel wrong(Declaration entity, ThroughModel through, String text, List<Problem> problems) {
        String path = entity.name().simpleName() + "." + through.name();
        problems.add(Places.at(through, "through", ErrorCode.THROUGH, path + " " + text));
        return broken(through);
    }

    private static BrokenModel broken(ThroughModel through) {
        return new BrokenModel(
                through.name(),
                through.accessor(),
                BrokenModel.Kind.COLLECTION,
                through.target().asType());
    }
}
