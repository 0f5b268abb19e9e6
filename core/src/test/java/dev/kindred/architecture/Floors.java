package dev.kindred.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house over source text: who may import whom, how long a file may be, how a type may be called. */
final class Floors {
    static final int MOST_LINES = 500;

    private static final Pattern NAMED_PACKAGE =
            Pattern.compile("\\bdev\\.kindred\\.([a-z][a-z0-9]*(?:\\.[a-z][a-z0-9]*)*)\\b");
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".*(?:Impl|Helper|Utils?|Manager|Info|(?<!Meta)Data|Base|Context)");

    private Floors() {}

    /** A line for each use of a package that the table does not grant to the package of the file. */
    static List<String> violations(List<SourceFile> sources, Map<String, Set<String>> mayImport) {
        return sources.stream()
                .flatMap(source -> source.room().stream().flatMap(room -> violations(source, room, mayImport)))
                .toList();
    }

    private static Stream<String> violations(SourceFile source, String room, Map<String, Set<String>> mayImport) {
        if (!mayImport.containsKey(room)) {
            return Stream.of(source.name() + ": package " + room + " has no row in the table");
        }
        Set<String> granted = mayImport.get(room);
        return NAMED_PACKAGE
                .matcher(source.code())
                .results()
                .map(Floors::packageOf)
                .distinct()
                .filter(used -> !used.equals(room) && !granted.contains(used))
                .map(used -> source.name() + ": " + room + " may not use " + used);
    }

    private static String packageOf(MatchResult match) {
        return match.group(1);
    }

    /** The packages that reach themselves through the doors the table grants, or lean on one that has no row. */
    static Set<String> inCircle(Map<String, Set<String>> mayImport) {
        Set<String> open = new TreeSet<>(mayImport.keySet());
        Set<String> settled = new TreeSet<>();
        boolean found = true;
        while (found) {
            List<String> ready = open.stream()
                    .filter(room -> settled.containsAll(mayImport.get(room)))
                    .toList();
            settled.addAll(ready);
            found = open.removeAll(ready);
        }
        return open;
    }

    /** A line for each file that has grown past what a reader takes in at once. */
    static List<String> tooLong(List<SourceFile> sources) {
        return sources.stream()
                .filter(source -> source.lines() > MOST_LINES)
                .map(source -> source.name() + ": " + source.lines() + " lines")
                .toList();
    }

    /** A line for each type whose name says that it does this and that. */
    static List<String> badlyNamed(List<SourceFile> sources) {
        List<String> found = new ArrayList<>();
        for (SourceFile source : sources) {
            source.types().stream()
                    .filter(type -> FORBIDDEN_NAME.matcher(type).matches())
                    .forEach(type -> found.add(source.name() + ": " + type));
        }
        return found;
    }
}
