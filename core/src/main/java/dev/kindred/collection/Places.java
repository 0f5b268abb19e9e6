package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import java.util.List;
import java.util.Objects;

/** Keeps the place of each element of an ordered list in the element's own attribute. Pure functions on the objects given. */
final class Places {

    private Places() {}

    /**
     * Writes its index to each element of a range whose place is another one. The numbers before the range must already be
     * right: rows that others wrote may leave gaps, and then all are numbered.
     */
    static void number(Link link, List<?> elements, int from, int to) {
        int position = link.position();
        if (position < 0 || link.isViewOnly()) {
            return;
        }
        int first = from > 0 && hasOtherPlace(elements, from - 1, position) ? 0 : from;
        for (int i = first; i < to; i++) {
            Instrumented element = (Instrumented) elements.get(i);
            if (!element.kindredIsKnown(position) || hasOtherPlace(elements, i, position)) {
                BothSides.change(element, position, i);
            }
        }
    }

    private static boolean hasOtherPlace(List<?> elements, int index, int position) {
        Instrumented element = (Instrumented) elements.get(index);
        return element.kindredIsKnown(position) && !Objects.equals(element.kindredGet(position), index);
    }
}
