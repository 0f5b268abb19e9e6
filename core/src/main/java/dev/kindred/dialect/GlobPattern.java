package dev.kindred.dialect;

/** The pattern of a LIKE as one of SQLite's GLOB. Pure function. */
final class GlobPattern {

    private GlobPattern() {}

    static String of(String like) {
        StringBuilder glob = new StringBuilder(like.length() + 8);
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '%') {
                glob.append('*');
            } else if (c == '_') {
                glob.append('?');
            } else {
                if (c == '\\' && i + 1 < like.length()) {
                    c = like.charAt(++i);
                }
                plain(c, glob);
            }
        }
        return glob.toString();
    }

    private static void plain(char c, StringBuilder glob) {
        if (c == '*' || c == '?' || c == '[') {
            glob.append('[').append(c).append(']');
        } else {
            glob.append(c);
        }
    }
}
