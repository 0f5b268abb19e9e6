package dev.kindred.processor.generate;

import dev.kindred.processor.model.AttributeModel;
import dev.kindred.processor.model.BrokenModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.ThroughModel;
import dev.kindred.processor.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * An attribute as the entity's class holds it.
 *
 * @param constant the name of its number
 * @param field the name of its field
 * @param number from 0
 * @param loaded the name of the word with its loaded bit
 * @param dirty the name of the word with its dirty bit
 */
record Field(AttributeModel attribute, String constant, String field, int number, String loaded, String dirty) {

    static final int BITS = 64;

    /** What the methods of the class call their parameters, and {@code yield}, which cannot begin a statement. */
    private static final Set<String> HIDDEN =
            Set.of("value", "attribute", "key", "row", "column", "word", "bits", "yield");

    private static final Set<String> NO_COMPONENT = Set.of("clone", "finalize");

    /** The fields of an entity; broken attributes and mere views have none. */
    static List<Field> of(EntityModel entity) {
        List<AttributeModel> attributes = entity.attributes().stream()
                .filter(attribute -> !(attribute instanceof BrokenModel) && !(attribute instanceof ThroughModel))
                .toList();
        int words = words(attributes.size());
        List<String> constants = constants(attributes);
        Set<String> taken = new HashSet<>(constants);
        taken.add("tracker");
        for (int word = 0; word < words; word++) {
            for (String name : List.of("loaded", "dirty", "stale")) {
                taken.add(wordName(name, word, words));
            }
        }
        List<Field> fields = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            int number = fields.size();
            fields.add(new Field(
                    attribute,
                    constants.get(number),
                    fieldName(attribute.name(), taken),
                    number,
                    wordName("loaded", number / BITS, words),
                    wordName("dirty", number / BITS, words)));
        }
        return fields;
    }

    private static List<String> constants(List<AttributeModel> attributes) {
        List<String> constants = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            StringBuilder constant = new StringBuilder(Words.upperSnakeCase(attribute.name()));
            while (constants.contains(constant.toString())) {
                constant.append('_');
            }
            constants.add(constant.toString());
        }
        return constants;
    }

    private static String fieldName(String attribute, Set<String> taken) {
        // A field that begins like a class would hide that class from the code around it.
        boolean isClassLike = Character.isUpperCase(attribute.codePointAt(0));
        String name = isClassLike || SourceVersion.isKeyword(attribute) ? attribute + "_" : attribute;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    static int words(int attributes) {
        return Math.max(1, (attributes + BITS - 1) / BITS);
    }

    static String wordName(String name, int word, int words) {
        return words == 1 ? name : name + word;
    }

    /** The field's spelling inside a method. */
    String inMethod() {
        return HIDDEN.contains(field) ? "this." + field : field;
    }

    /** The attribute's field on the model: its name, but for a keyword. */
    static String onModel(String attribute) {
        return SourceVersion.isKeyword(attribute) ? attribute + "_" : attribute;
    }

    /** The attribute's component in the record of a key. */
    static String inKey(String attribute) {
        return NO_COMPONENT.contains(attribute) ? attribute + "_" : onModel(attribute);
    }
}
