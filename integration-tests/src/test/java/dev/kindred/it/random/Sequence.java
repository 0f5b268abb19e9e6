package dev.kindred.it.random;

import java.util.ArrayList;
import java.util.List;

/** Operations to be done one after the other in a session. A value. */
record Sequence(boolean autoflush, List<Op> ops) {

    Sequence {
        ops = List.copyOf(ops);
    }

    /** Whether an operation is done in this state, or passed over. */
    static boolean isDone(Op op, World world) {
        return (op.bearsFailure() || world.failures().isEmpty()) && op.isAllowed(world);
    }

    /** The operations that are not passed over. */
    Sequence done() {
        List<Op> done = new ArrayList<>();
        World world = new World(autoflush);
        for (Op op : ops) {
            if (isDone(op, world)) {
                done.add(op);
                op.apply(world);
            }
        }
        return new Sequence(autoflush, done);
    }

    /** The Java program that does the same. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Session session = SessionFactory.of(engine)"
                + (autoflush ? "" : ".with(SessionSettings.defaults().withAutoflush(false))") + ".open();\n");
        World world = new World(autoflush);
        for (Op op : ops) {
            if (isDone(op, world)) {
                text.append(op.text(world)).append('\n');
                op.apply(world);
            }
        }
        return text.append("session.commit();").toString();
    }
}
