package dev.kindred.it.random;

import java.util.Set;
import java.util.TreeSet;

/** Operations on the session as a whole. */
final class SessionOps {

    private SessionOps() {}

    /** Writes; it may be shown first what would be written, and may be followed by more. */
    record Flush(Then then, boolean planned, int salt) implements Op {

        /** What follows the writing. */
        enum Then {
            STAY,
            COMMIT,
            REOPEN
        }

        @Override
        public boolean isAllowed(World world) {
            return true;
        }

        @Override
        public void apply(World world) {
            if (!world.failures().isEmpty()) {
                world.rollback();
            } else if (then == Then.STAY) {
                world.flush();
            } else {
                world.commit();
                if (then == Then.REOPEN) {
                    world.forgetNew();
                }
            }
        }

        @Override
        public void run(Kin kin, World world) {
            Set<Failure> failures = world.failures();
            kin.flush(then, planned, failures);
        }

        @Override
        public String text(World world) {
            Set<Failure> failures = world.failures();
            String call = then == Then.STAY ? "session.flush();" : "session.commit();";
            String before = planned ? "session.plan();\n" : "";
            if (!failures.isEmpty()) {
                return before + call + " // must fail: " + failures + "\nsession.rollback();";
            }
            return before
                    + call
                    + (then == Then.REOPEN
                            ? "\nsession.close();\nsession = Session.open(engine); // get all again"
                            : "")
                    + (salt == 0 ? "" : "\n// read: " + new Comparison(world).reads(salt));
        }

        @Override
        public boolean bearsFailure() {
            return true;
        }
    }

    /** Undoes what was not committed. */
    record Rollback(int salt) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return true;
        }

        @Override
        public void apply(World world) {
            world.rollback();
        }

        @Override
        public void run(Kin kin, World world) {
            kin.rollback();
        }

        @Override
        public String text(World world) {
            return "session.rollback();";
        }

        @Override
        public boolean bearsFailure() {
            return true;
        }
    }

    /** Asks for the plan, and does nothing with it. */
    record ShowPlan() implements Op {
        @Override
        public boolean isAllowed(World world) {
            return true;
        }

        @Override
        public void apply(World world) {
            // A plan changes nothing.
        }

        @Override
        public void run(Kin kin, World world) {
            kin.session().plan();
        }

        @Override
        public String text(World world) {
            return "session.plan();";
        }
    }

    /** Reads one attribute, be it loaded or not. */
    record Read(int number, int which) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return world.isUsable(number);
        }

        @Override
        public void apply(World world) {
            // Reading changes nothing; orphans wait when a lazy load flushes.
        }

        @Override
        public void run(Kin kin, World world) {
            new Comparison(kin, world, false).attribute(world.node(number), which);
        }

        @Override
        public String text(World world) {
            return Comparison.read(world.node(number), which) + ";";
        }
    }

    /** Asks for all objects of a kind. */
    record Query(Kind kind) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return true;
        }

        @Override
        public void apply(World world) {
            world.doubtAllThatGoes();
        }

        @Override
        public void run(Kin kin, World world) {
            World seen = world.copy();
            if (world.autoflush) {
                seen.flush();
            }
            Set<Integer> expected = new TreeSet<>();
            for (Node node : seen.nodes.values()) {
                if (node.kind == kind && (node.stage == Node.Stage.PERSISTENT || node.stage == Node.Stage.MARKED)) {
                    expected.add(node.number);
                }
            }
            Set<Integer> found = new TreeSet<>();
            kin.query(kind).forEach(entity -> found.add(kin.number(entity)));
            kin.expect(found.equals(expected), "the query found " + found + ", not " + expected);
        }

        @Override
        public String text(World world) {
            return "session.query(" + kind + ").list();";
        }
    }
}
