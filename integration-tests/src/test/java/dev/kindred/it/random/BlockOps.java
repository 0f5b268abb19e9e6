package dev.kindred.it.random;

import java.util.Locale;

/** Operations on parts of a transaction, and on all that a session holds. Each begins with a flush. */
final class BlockOps {

    private static final int DEEPEST = 3;

    private BlockOps() {}

    /** Begins a nested block. */
    record Begin() implements Op {
        @Override
        public boolean isAllowed(World world) {
            return world.failures().isEmpty() && world.blocks.size() < DEEPEST;
        }

        @Override
        public void apply(World world) {
            world.flush();
            world.begin();
        }

        @Override
        public void run(Kin kin, World world) {
            kin.begin();
        }

        @Override
        public String text(World world) {
            return "SessionTransaction block" + world.blocks.size() + " = session.beginNested();";
        }
    }

    /** Ends a nested block: what was done in it stays, or is undone. */
    record End(boolean kept, int salt) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return !world.blocks.isEmpty() && (!kept || world.failures().isEmpty());
        }

        @Override
        public void apply(World world) {
            if (kept) {
                world.flush();
            }
            world.end(kept);
        }

        @Override
        public void run(Kin kin, World world) {
            kin.end(kept);
        }

        @Override
        public String text(World world) {
            return "block" + (world.blocks.size() - 1) + (kept ? ".commit();" : ".rollback();");
        }

        @Override
        public boolean bearsFailure() {
            return true;
        }
    }

    /** Lets objects forget, or lets them go and takes them back; none of it changes what they are. */
    record Forget(How how, int number) implements Op {

        /** What is forgotten. */
        enum How {
            EXPIRE,
            REFRESH,
            CLEAR,
            MERGE
        }

        @Override
        public boolean isAllowed(World world) {
            return world.failures().isEmpty()
                    && (isWhole() || (world.isUsable(number) && world.node(number).stage == Node.Stage.PERSISTENT));
        }

        boolean isWhole() {
            return how == How.CLEAR || how == How.MERGE;
        }

        @Override
        public void apply(World world) {
            world.flush();
            if (isWhole()) {
                world.forgetNew();
            }
        }

        @Override
        public void run(Kin kin, World world) {
            kin.session().flush();
            if (!isWhole()) {
                World flushed = world.copy();
                flushed.flush();
                if (flushed.isUsable(number)) {
                    kin.forget(how, number);
                }
            }
        }

        @Override
        public String text(World world) {
            String call = isWhole()
                    ? "session.clear(); // and " + (how == How.MERGE ? "merge" : "get") + " all again"
                    : "session." + how.name().toLowerCase(Locale.ROOT) + "(node" + number + ");";
            return "session.flush();\n" + call;
        }
    }
}
