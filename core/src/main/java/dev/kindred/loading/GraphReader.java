package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rows of a statement, each with what is joined, and fills the relationships when all rows are read. Confined to the thread of
 * its session, and to one result.
 */
final class GraphReader {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.loading");

    private static final Branch[] NO_BRANCHES = {};
    private static final JsonBranch[] NO_JSON_BRANCHES = {};

    private final EntityReader reader;
    private final Place place;
    private final Branch[] branches;
    private final JsonBranch[] jsonBranches;

    /** What is joined to the objects of a place. */
    private static final class Branch {

        final RelationshipAttribute<?, ?> relationship;
        final GraphReader reader;
        final IdentityHashMap<Instrumented, List<Instrumented>> related = new IdentityHashMap<>();

        // Rows of one owner mostly come one after the other.
        private @Nullable Instrumented owner;
        private @Nullable List<Instrumented> ofOwner;

        Branch(Place place, Function<Place, EntityReader> readers) {
            this.relationship = place.node().relationship();
            this.reader = new GraphReader(place, readers);
        }

        boolean isToBeFilledIn(Instrumented object) {
            return !object.kindredIsLoaded(relationship.attribute())
                    && object.kindredTracker().status() == Status.PERSISTENT;
        }

        /** What was found so far for an owner; null if it is not to be filled in. */
        @Nullable
        List<Instrumented> of(Instrumented object) {
            if (object != owner) {
                owner = object;
                ofOwner = isToBeFilledIn(object) ? related.computeIfAbsent(object, one -> new ArrayList<>()) : null;
            }
            return ofOwner;
        }
    }

    /** What stands in the row of an object as JSON. */
    private record JsonBranch(Branch branch, Place.Aggregated rows) {}

    GraphReader(Place place, Function<Place, EntityReader> readers) {
        this.place = place;
        this.reader = readers.apply(place);
        this.branches = place.joined().isEmpty()
                ? NO_BRANCHES
                : new Branch[place.joined().size()];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = new Branch(place.joined().get(i), readers);
        }
        this.jsonBranches = place.aggregated().isEmpty()
                ? NO_JSON_BRANCHES
                : new JsonBranch[place.aggregated().size()];
        for (int i = 0; i < jsonBranches.length; i++) {
            Place.Aggregated rows = place.aggregated().get(i);
            jsonBranches[i] = new JsonBranch(new Branch(rows.place(), readers), rows);
        }
    }

    /** The object of a row; null if there is none. */
    @Nullable
    Instrumented read(RowSource row) {
        Instrumented object = reader.read(row, place.start());
        if (object != null) {
            for (Branch branch : branches) {
                Instrumented other = branch.reader.read(row);
                List<Instrumented> related = branch.of(object);
                if (related != null && other != null) {
                    related.add(other);
                }
            }
            for (JsonBranch branch : jsonBranches) {
                readJson(branch, object, row);
            }
        }
        return object;
    }

    // What cannot be told for certain is left to select-in, which reads the columns themselves.
    private static void readJson(JsonBranch json, Instrumented object, RowSource row) {
        Branch branch = json.branch();
        if (!branch.isToBeFilledIn(object) || branch.related.containsKey(object)) {
            return;
        }
        List<JsonRow> rows;
        try {
            rows = JsonRow.all(text(row, json.rows().column()), json.rows().types());
        } catch (SQLException e) {
            LOG.debug("{} of {} is read by another statement.", branch.relationship.path(), object, e);
            return;
        }
        List<Instrumented> related = new ArrayList<>(rows.size());
        for (JsonRow one : rows) {
            Instrumented other = branch.reader.read(one);
            if (other != null) {
                related.add(other);
            }
        }
        branch.related.put(object, related);
    }

    private static @Nullable Object text(RowSource row, int column) {
        return row instanceof JsonRow json ? json.value(column) : row.read(column, Types.TEXT);
    }

    /** Fills what the rows told, when all were read. */
    void finish() {
        for (Branch branch : branches) {
            finish(branch);
        }
        for (JsonBranch json : jsonBranches) {
            finish(json.branch());
        }
    }

    private static void finish(Branch branch) {
        branch.related.forEach((object, related) -> fill(object, branch.relationship, related));
        branch.reader.finish();
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
