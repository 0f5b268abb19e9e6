package dev.kindred.it.hook;

/** What several entities have, and one listener sees to. */
public interface Stamped {
    String stamp();

    Object stamp(String stamp);
}
