package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one entity by their keys, in the order in which they came: arrays in that order, and a table with open addressing and
 * linear probing over them (Knuth, The Art of Computer Programming 3, 6.4, algorithm L). By its layout it takes some 20 bytes for
 * an object, and a linked map of the JDK some 48. Confined to the thread of its session.
 */
final class ObjectsByKey {

    private static final int FEWEST = 4;

    // The table holds places in the two arrays, counted from 1; what was removed leaves its place empty until the
    // arrays are full.
    private Object[] keys = new Object[FEWEST];
    private @Nullable Instrumented[] objects = new Instrumented[FEWEST];
    private int[] table = new int[FEWEST * 2];
    private int used;
    private int size;

    /** The object with this key, or null. */
    @Nullable
    Instrumented get(Object key) {
        int place = place(key);
        return place < 0 ? null : objects[place];
    }

    /** Takes in an object; answers the one that was there before, or null. */
    @Nullable
    Instrumented put(Object key, Instrumented object) {
        int place = place(key);
        if (place >= 0) {
            Instrumented before = objects[place];
            objects[place] = object;
            return before;
        }
        add(key, object);
        return null;
    }

    /** Takes in an object under a key that is not here. */
    void add(Object key, Instrumented object) {
        if (used == keys.length) {
            makeRoom();
        }
        keys[used] = key;
        objects[used] = object;
        used++;
        size++;
        enter(used);
    }

    /** Lets go of the object with this key. */
    void remove(Object key) {
        int place = place(key);
        if (place >= 0) {
            objects[place] = null;
            keys[place] = this; // equal to no key
            size--;
        }
    }

    /** How many objects there are. */
    int size() {
        return size;
    }

    /** Adds all objects to a list. */
    void addTo(List<Instrumented> all) {
        for (int i = 0; i < used; i++) {
            Instrumented object = objects[i];
            if (object != null) {
                all.add(object);
            }
        }
    }

    private int place(Object key) {
        int mask = table.length - 1;
        for (int i = spread(key) & mask; table[i] != 0; i = (i + 1) & mask) {
            if (keys[table[i] - 1].equals(key)) {
                return table[i] - 1;
            }
        }
        return -1;
    }

    private void enter(int place) {
        int mask = table.length - 1;
        int i = spread(keys[place - 1]) & mask;
        while (table[i] != 0) {
            i = (i + 1) & mask;
        }
        table[i] = place;
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 16;
    }

    private void makeRoom() {
        int length = size > keys.length / 2 ? keys.length * 2 : keys.length;
        Object[] oldKeys = keys;
        @Nullable Instrumented[] oldObjects = objects;
        keys = new Object[length];
        objects = new Instrumented[length];
        if (table.length == length * 2) {
            Arrays.fill(table, 0);
        } else {
            table = new int[length * 2];
        }
        int old = used;
        used = 0;
        for (int i = 0; i < old; i++) {
            if (oldObjects[i] != null) {
                keys[used] = oldKeys[i];
                objects[used] = oldObjects[i];
                used++;
                enter(used);
            }
        }
    }
}
