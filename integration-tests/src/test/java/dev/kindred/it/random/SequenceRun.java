package dev.kindred.it.random;

import dev.kindred.it.random.BlockOps.Begin;
import dev.kindred.it.random.BlockOps.End;
import dev.kindred.it.random.BlockOps.Forget;
import dev.kindred.it.random.SessionOps.Flush;
import dev.kindred.it.random.SessionOps.Rollback;
import dev.kindred.testkit.Database;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs sequences against Kindred and the plain model side by side. It has a database to itself; for one thread at a time. */
final class SequenceRun implements AutoCloseable {

    private static final int ALL = 8;

    private final Database database;
    private final Rows rows;
    private final Function<Boolean, World> worlds;

    SequenceRun(Database database) {
        this(database, World::new);
    }

    /** Runs against other rules, made for autoflush or without. */
    SequenceRun(Database database, Function<Boolean, World> worlds) {
        this.database = database;
        this.worlds = worlds;
        database.createAll(Schema.META_DATA);
        this.rows = new Rows(database);
    }

    /** Runs a sequence; answers what went otherwise than the rules say, or null. */
    @Nullable
    Throwable run(Sequence sequence) {
        rows.clear();
        World world = worlds.apply(sequence.autoflush());
        try (Kin kin = new Kin(database, sequence.autoflush())) {
            for (Op op : sequence.ops()) {
                if (Sequence.isDone(op, world)) {
                    op.run(kin, world);
                    kin.changesAreToldAlike();
                    op.apply(world);
                    compare(kin, world, op);
                }
            }
            finish(kin, world);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    private void compare(Kin kin, World world, Op op) {
        if (op instanceof Flush flush) {
            kin.noteKeys(world);
            if (flush.then() == Flush.Then.REOPEN) {
                kin.reopen(world);
            }
            boolean isCommitted = flush.then() != Flush.Then.STAY;
            if (rows.seesUncommitted() || isCommitted) {
                rows.compare(kin, world, isCommitted);
            }
            if (flush.salt() != 0) {
                new Comparison(kin, world, isCommitted).objects(flush.salt());
            }
        } else if (op instanceof Begin) {
            flushed(kin, world);
            world.beganAsItIs();
        } else if (op instanceof Forget forget) {
            flushed(kin, world);
            if (forget.isWhole()) {
                kin.clear(forget.how() == Forget.How.MERGE, world);
            }
        } else if (op instanceof End end) {
            flushed(kin, world);
            new Comparison(kin, world, false).objects(end.salt());
        } else if (op instanceof Rollback rollback) {
            kin.noteKeys(world);
            if (rollback.salt() != 0) {
                new Comparison(kin, world, true).objects(rollback.salt());
            }
        }
    }

    private void flushed(Kin kin, World world) {
        kin.noteKeys(world);
        if (rows.seesUncommitted()) {
            rows.compare(kin, world, false);
        }
    }

    private void finish(Kin kin, World world) {
        Flush commit = new Flush(Flush.Then.COMMIT, true, 0);
        commit.run(kin, world);
        commit.apply(world);
        kin.noteKeys(world);
        rows.compare(kin, world, true);
        new Comparison(kin, world, true).objects(1 + 2 * world.nodes.size());
        world.forgetNew();
        try (Kin fresh = kin.fresh(world.autoflush)) {
            Comparison comparison = new Comparison(fresh, world, true);
            if (world.nodes.size() % 2 == 0) {
                kin.kinds().forEach(fresh::query);
            }
            comparison.objects(ALL);
            comparison.orders();
        }
    }

    @Override
    public String toString() {
        return database.toString();
    }

    @Override
    public void close() {
        rows.close();
        database.close();
    }
}
