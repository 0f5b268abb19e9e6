package dev.kindred.it.random;

/** An operation of a sequence: what it asks of the plain model, what it does to it, and the same with Kindred. A value. */
interface Op {

    /** Whether it makes sense now, and the rules say for sure what comes of it. */
    boolean isAllowed(World world);

    /** Does it to the plain model. */
    void apply(World world);

    /** Does it with Kindred; {@code world} is as before the operation. */
    void run(Kin kin, World world);

    /** The Java statements that do it. */
    String text(World world);

    /** Whether it goes on where a flush would fail; all others would flush by accident. */
    default boolean bearsFailure() {
        return false;
    }

    /** What a program calls a node; {@code null} for 0. */
    static String name(World world, int number) {
        return number == 0 ? "null" : world.node(number).toString();
    }
}
