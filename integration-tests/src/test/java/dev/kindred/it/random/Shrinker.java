package dev.kindred.it.random;

import dev.kindred.it.random.NodeOps.Create;
import dev.kindred.it.random.SessionOps.Flush;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a sequence that fails shorter and plainer, as long as it fails alike. Made for one sequence. */
final class Shrinker {

    private final SequenceRun run;
    private final Throwable failure;
    private Sequence best;

    private Shrinker(SequenceRun run, Sequence failing, Throwable failure) {
        this.run = run;
        this.failure = failure;
        this.best = failing.done();
    }

    static Sequence shrink(SequenceRun run, Sequence failing, Throwable failure) {
        Shrinker shrinker = new Shrinker(run, failing, failure);
        int size;
        do {
            size = shrinker.best.ops().size();
            shrinker.dropOperations();
            shrinker.simplifyOperations();
        } while (shrinker.best.ops().size() < size);
        return shrinker.best;
    }

    private boolean accept(Sequence shorter) {
        Throwable now = run.run(shorter);
        if (now != null && isAlike(now)) {
            best = shorter.done();
            return true;
        }
        return false;
    }

    private boolean isAlike(Throwable now) {
        return now.getClass() == failure.getClass() && cause(now) == cause(failure);
    }

    private static @Nullable Class<?> cause(Throwable thrown) {
        return thrown.getCause() == null ? null : thrown.getCause().getClass();
    }

    private void dropOperations() {
        for (int chunk = Math.max(1, best.ops().size() / 2); chunk >= 1; chunk /= 2) {
            for (int from = best.ops().size() - chunk; from >= 0; from -= chunk) {
                if (from + chunk <= best.ops().size()) {
                    List<Op> ops = new ArrayList<>(best.ops());
                    ops.subList(from, from + chunk).clear();
                    accept(new Sequence(best.autoflush(), ops));
                }
            }
        }
    }

    private void simplifyOperations() {
        if (best.autoflush()) {
            accept(new Sequence(false, best.ops()));
        }
        for (int i = 0; i < best.ops().size(); i++) {
            for (Op plainer : plainer(best.ops().get(i))) {
                List<Op> ops = new ArrayList<>(best.ops());
                ops.set(i, plainer);
                if (accept(new Sequence(best.autoflush(), ops))
                        && i >= best.ops().size()) {
                    return;
                }
            }
        }
    }

    private static List<Op> plainer(Op op) {
        List<Op> plainer = new ArrayList<>();
        if (op instanceof Create create) {
            create.parents().keySet().forEach(link -> {
                Map<Link, Integer> fewer = new EnumMap<>(create.parents());
                fewer.remove(link);
                plainer.add(new Create(create.number(), create.kind(), create.values(), fewer, create.added()));
            });
        } else if (op instanceof Flush flush) {
            if (flush.salt() != 0) {
                plainer.add(new Flush(flush.then(), flush.planned(), 0));
            }
            if (flush.planned()) {
                plainer.add(new Flush(flush.then(), false, flush.salt()));
            }
            if (flush.then() != Flush.Then.STAY) {
                plainer.add(new Flush(Flush.Then.STAY, flush.planned(), flush.salt()));
            }
        } else if (op instanceof LinkOps.Replace replace) {
            for (Integer child : replace.children()) {
                List<Integer> fewer = new ArrayList<>(replace.children());
                fewer.remove(child);
                plainer.add(new LinkOps.Replace(replace.link(), replace.parent(), fewer));
            }
        }
        return plainer;
    }
}
