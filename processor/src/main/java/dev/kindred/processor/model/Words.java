package dev.kindred.processor.model;

import java.util.Locale;

/** Java names taken apart and put together again. */
public final class Words {

    private Words() {}

    /** {@code bornOn} is {@code born_on}, {@code URLPath} is {@code url_path}, {@code line2} stays. */
    public static String snakeCase(String name) {
        return split(name).toLowerCase(Locale.ROOT);
    }

    /** {@code OrderLine} is {@code ORDER_LINE}. */
    public static String upperSnakeCase(String name) {
        return split(name).toUpperCase(Locale.ROOT);
    }

    /** {@code OrderLine} is {@code order line}. */
    public static String spoken(String name) {
        return snakeCase(name).replace('_', ' ').strip();
    }

    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }

    /** As the JavaBeans rule has it: {@code Name} is {@code name}, but {@code URL} stays. */
    static String decapitalised(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        int first = name.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + name.substring(Character.charCount(first));
    }

    /** Puts an underscore before each upper case letter that begins a word. */
    private static String split(String name) {
        int[] letters = name.codePoints().toArray();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            boolean afterSmall = i > 0 && letters[i - 1] != '_' && !Character.isUpperCase(letters[i - 1]);
            boolean endsCapitals = i > 0
                    && Character.isUpperCase(letters[i - 1])
                    && i + 1 < letters.length
                    && Character.isLowerCase(letters[i + 1]);
            if (Character.isUpperCase(letters[i]) && (afterSmall || endsCapitals)) {
                words.append('_');
            }
            words.appendCodePoint(letters[i]);
        }
        return words.toString();
    }
}
