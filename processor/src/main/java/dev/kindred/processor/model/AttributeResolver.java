package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Completes an entity's attributes with what the entities they lead to tell, and puts them in order. */
final class AttributeResolver {

    private final KeyResolver keys;
    private final ListKeyFinder listKeys;
    private final BackPopulatesRule backPopulates;

    AttributeResolver(DeclarationReader declarations) {
        this.keys = new KeyResolver(declarations);
        this.listKeys = new ListKeyFinder(declarations, keys);
        this.backPopulates = new BackPopulatesRule(declarations);
    }

    KeyResolver keys() {
        return keys;
    }

    /** All attributes, in the order of their numbers; a reference stands behind the columns it goes by. */
    List<AttributeModel> resolve(Declaration entity, List<Problem> problems) {
        Map<String, KeyResolver.Choice> choices = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> keyNames = new LinkedHashSet<>();
        for (ReferenceModel reference : entity.references()) {
            KeyResolver.Choice choice = keys.choose(entity, reference);
            choices.put(reference.name(), choice);
            if (choice.problem() != null) {
                problems.add(choice.problem());
            }
            keyNames.addAll(choice.names());
            if (reference.isId()) {
                ids.addAll(choice.names());
            }
        }
        List<AttributeModel> ordered = new ArrayList<>();
        List<ReferenceModel> waiting = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof ColumnModel column) {
                ordered.add(adapted(column, ids, keyNames));
            } else if (attribute instanceof ReferenceModel reference) {
                KeyResolver.Choice choice = Objects.requireNonNull(choices.get(reference.name()));
                if (choice.isMade()) {
                    ordered.addAll(choice.columns());
                }
                checkNullability(entity, reference, choice, problems);
                waiting.add(withBack(entity, reference, problems).withKeys(choice.names()));
            } else if (attribute instanceof ListModel list) {
                ordered.add(resolveList(entity, list, problems));
            } else {
                ordered.add(attribute);
            }
            takeReady(waiting, ordered);
        }
        ordered.addAll(waiting);
        return ordered;
    }

    private static ColumnModel adapted(ColumnModel column, Set<String> ids, Set<String> keyNames) {
        ColumnModel adapted = column;
        if (ids.contains(column.name())) {
            adapted = adapted.asId();
        }
        return keyNames.contains(column.name()) ? adapted.asKeyOfReference() : adapted;
    }

    /** The model's fields are initialised in order, and a reference names the fields of its key. */
    private static void takeReady(List<ReferenceModel> waiting, List<AttributeModel> ordered) {
        Set<String> there = new HashSet<>();
        ordered.forEach(attribute -> there.add(attribute.name()));
        for (ReferenceModel reference : List.copyOf(waiting)) {
            if (there.containsAll(reference.keys())) {
                ordered.add(reference);
                waiting.remove(reference);
            }
        }
    }

    private static void checkNullability(
            Declaration entity, ReferenceModel reference, KeyResolver.Choice choice, List<Problem> problems) {
        for (ColumnModel key : choice.columns()) {
            if (!choice.isMade() && key.isNullable() != reference.isNullable() && !reference.isId() && !key.isId()) {
                String path = entity.name().simpleName() + "." + reference.name();
                String keyPath = entity.name().simpleName() + "." + key.name();
                problems.add(Problem.at(
                        reference.accessor().getter(),
                        ErrorCode.NULLABILITY_DIFFERS,
                        path + (reference.isNullable() ? " may be null" : " is never null") + ", but its key " + keyPath
                                + (key.isNullable() ? " may be null" : " is never null")
                                + ". Make both @Nullable (or Optional), or neither."));
                return;
            }
        }
    }

    private ReferenceModel withBack(Declaration entity, ReferenceModel reference, List<Problem> problems) {
        RelationshipModel relationship = checkBack(entity, reference, reference.relationship(), problems);
        return new ReferenceModel(
                reference.name(),
                reference.accessor(),
                reference.target(),
                reference.isOptional(),
                reference.isNullable(),
                reference.isId(),
                relationship,
                reference.keys());
    }

    private ListModel resolveList(Declaration entity, ListModel list, List<Problem> problems) {
        if (list.relationship().backPopulates().isEmpty()) {
            ListKeyFinder.Found found = listKeys.find(entity, list);
            if (found.problem() != null) {
                problems.add(found.problem());
            }
            return list.withTheirKeys(found.names());
        }
        RelationshipModel relationship = checkBack(entity, list, list.relationship(), problems);
        return new ListModel(list.name(), list.accessor(), list.target(), relationship, List.of());
    }

    private RelationshipModel checkBack(
            Declaration entity, AttributeModel attribute, RelationshipModel relationship, List<Problem> problems) {
        if (relationship.backPopulates().isEmpty()) {
            return relationship;
        }
        TypeElement target =
                attribute instanceof ReferenceModel reference ? reference.target() : ((ListModel) attribute).target();
        BackPopulatesRule.Verdict verdict = backPopulates.check(entity, attribute, target, relationship);
        if (verdict.problem() != null) {
            problems.add(verdict.problem());
        }
        return verdict.stands() ? relationship : relationship.withoutBackPopulates();
    }
}
