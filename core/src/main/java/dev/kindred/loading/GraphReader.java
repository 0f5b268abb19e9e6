package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a statement, each with what is joined, and fills the relationships when all rows are read. Confined to the thread of
 * its session, and to one result.
 */
final class GraphReader {

    private final EntityReader reader;
    private final Place place;
    private final List<Branch> branches = new ArrayList<>(0);

    /** What is joined to the objects of a place. */
    private record Branch(
            RelationshipAttribute<?, ?> relationship,
            GraphReader reader,
            Map<Instrumented, List<Instrumented>> related) {}

    GraphReader(Place place, Function<Place, EntityReader> readers) {
        this.place = place;
        this.reader = readers.apply(place);
        for (Place joined : place.joined()) {
            branches.add(new Branch(
                    joined.node().relationship(), new GraphReader(joined, readers), new IdentityHashMap<>()));
        }
    }

    /** The object of a row; null if there is none. */
    @Nullable
    Instrumented read(RowSource row) {
        Instrumented object = reader.read(row, place.start());
        if (object != null) {
            for (Branch branch : branches) {
                Instrumented other = branch.reader().read(row);
                if (isToBeFilled(object, branch)) {
                    List<Instrumented> related = branch.related().computeIfAbsent(object, one -> new ArrayList<>());
                    if (other != null) {
                        related.add(other);
                    }
                }
            }
        }
        return object;
    }

    private static boolean isToBeFilled(Instrumented object, Branch branch) {
        return !object.kindredIsLoaded(branch.relationship().attribute())
                && object.kindredTracker().status() == Status.PERSISTENT;
    }

    /** Fills what the rows told, when all were read. */
    void finish() {
        for (Branch branch : branches) {
            branch.related().forEach((object, related) -> fill(object, branch.relationship(), related));
            branch.reader().finish();
        }
    }

    // A key that was changed and is not written yet leads elsewhere than the row does: that is looked up when it is
    // read.
    private static void fill(
            Instrumented object, RelationshipAttribute<?, ?> relationship, List<Instrumented> related) {
        if (relationship.direction() != Direction.MANY_TO_ONE) {
            LoadedLists.fill(object, relationship, related);
        } else if (related.isEmpty()
                ? leadsNowhere(object, relationship)
                : leads(object, relationship, related.get(0))) {
            object.kindredSet(relationship.attribute(), related.isEmpty() ? null : related.get(0));
            object.kindredMarkLoaded(relationship.attribute(), true);
        }
    }

    private static boolean leads(Instrumented object, RelationshipAttribute<?, ?> relationship, Instrumented target) {
        for (int i = 0; i < relationship.ownColumns().size(); i++) {
            int own = relationship.ownColumns().get(i).index();
            int theirs = relationship.targetColumns().get(i).index();
            if (!object.kindredIsLoaded(own)
                    || !target.kindredIsKnown(theirs)
                    || !Objects.deepEquals(object.kindredGet(own), target.kindredGet(theirs))) {
                return false;
            }
        }
        return true;
    }

    private static boolean leadsNowhere(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return relationship.ownColumns().stream()
                .allMatch(column -> object.kindredIsLoaded(column.index()) && !object.kindredIsDirty(column.index()));
    }
}
