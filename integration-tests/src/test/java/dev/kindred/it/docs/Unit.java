package dev.kindred.it.docs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.SimpleJavaFileObject;

/** A source file made of lines of a page and lines around them; it knows where on the page each line stands. */
final class Unit extends SimpleJavaFileObject {

    private final Page page;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Unit(Page page, String name) {
        super(URI.create("page:///library/" + name + ".java"), Kind.SOURCE);
        this.page = page;
    }

    /** A line that the page does not show. */
    Unit around(String line) {
        return shown(line, 0);
    }

    /** A line of the page. */
    Unit shown(String line, int place) {
        lines.add(line);
        places.add(place);
        return this;
    }

    /** The page and the line that the compiler's line comes from. */
    String place(long line) {
        int place = line < 1 || line > places.size() ? 0 : places.get((int) line - 1);
        return page + (place == 0 ? "" : ":" + place);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return String.join("\n", lines) + "\n";
    }

    /** A block of a page may declare several public types. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && !simpleName.endsWith("-info");
    }
}
