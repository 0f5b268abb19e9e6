package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TrackedList;
import dev.kindred.collection.TrackedMap;
import dev.kindred.collection.TrackedSet;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The implementation of {@link Club}. */
@Generated("dev.kindred.processor")
final class ClubEntity implements Club, Instrumented {

    static final int ID = 0;
    static final int VERSION = 1;
    static final int GUESTS = 2;
    static final int HOSTED = 3;
    static final int BY_NAME = 4;
    static final int LATE_COMERS = 5;
    static final int CHAIR = 6;

    private Long id;
    private int version;
    private TrackedSet<Guest> guests;
    private TrackedMap<Integer, Guest> hosted;
    private TrackedList<Guest> byName;
    private TrackedList<Guest> lateComers;
    private Guest chair;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    ClubEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public int version() {
        if ((loaded & 1L << VERSION) == 0) {
            kindredTracker().load(this, VERSION);
        }
        return version;
    }

    @Override
    public Set<Guest> guests() {
        if (guests == null) {
            guests = new TrackedSet<>(this, GUESTS);
        }
        if ((loaded & 1L << GUESTS) == 0) {
            kindredTracker().load(this, GUESTS);
        }
        return guests;
    }

    @Override
    public Club guests(Collection<? extends Guest> value) {
        BothSides.replace(this, GUESTS, value);
        return this;
    }

    @Override
    public Map<Integer, Guest> hosted() {
        if (hosted == null) {
            hosted = new TrackedMap<>(this, HOSTED);
        }
        if ((loaded & 1L << HOSTED) == 0) {
            kindredTracker().load(this, HOSTED);
        }
        return hosted;
    }

    @Override
    public Club hosted(Map<Integer, ? extends Guest> value) {
        BothSides.replaceEntries(this, HOSTED, value);
        return this;
    }

    @Override
    public Collection<Guest> byName() {
        if (byName == null) {
            byName = new TrackedList<>(this, BY_NAME);
        }
        if ((loaded & 1L << BY_NAME) == 0) {
            kindredTracker().load(this, BY_NAME);
        }
        return byName;
    }

    @Override
    public List<Guest> lateComers() {
        if (lateComers == null) {
            lateComers = new TrackedList<>(this, LATE_COMERS);
        }
        if ((loaded & 1L << LATE_COMERS) == 0) {
            kindredTracker().load(this, LATE_COMERS);
        }
        return lateComers;
    }

    @Override
    public Optional<Guest> chair() {
        if ((loaded & 1L << CHAIR) == 0) {
            kindredTracker().load(this, CHAIR);
        }
        return Optional.ofNullable(chair);
    }

    @Override
    public Club chair(Guest value) {
        BothSides.setReference(this, CHAIR, value); // keeps the chair's seat in step
        return this;
    }

    @Override
    public Collection<Club> seats() {
        return Club_.CLUB.seats.collectionOf(this);
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Club_.CLUB;
    }

    @Override
    public Tracker kindredTracker() {
        return tracker == null ? TransientTracker.INSTANCE : tracker;
    }

    @Override
    public void kindredTracker(Tracker value) {
        tracker = value;
    }

    @Override
    public Object kindredGet(int attribute) {
        return switch (attribute) {
            case ID -> id;
            case VERSION -> version;
            case GUESTS -> {
                if (guests == null) {
                    guests = new TrackedSet<>(this, GUESTS);
                }
                yield guests;
            }
            case HOSTED -> {
                if (hosted == null) {
                    hosted = new TrackedMap<>(this, HOSTED);
                }
                yield hosted;
            }
            case BY_NAME -> {
                if (byName == null) {
                    byName = new TrackedList<>(this, BY_NAME);
                }
                yield byName;
            }
            case LATE_COMERS -> {
                if (lateComers == null) {
                    lateComers = new TrackedList<>(this, LATE_COMERS);
                }
                yield lateComers;
            }
            case CHAIR -> chair;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            case VERSION -> version = value == null ? 0 : (Integer) value;
            case CHAIR -> chair = (Guest) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public Object kindredValidated(int attribute, Object value) {
        return switch (attribute) {
            case GUESTS -> {
                Club.invited((Guest) value);
                yield value;
            }
            default -> value;
        };
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        version = row.readInt(column + 1);
        // The bits of these columns.
        loaded = 0x3L;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.readLongOrNull(column);
            case VERSION -> version = row.readInt(column);
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public long kindredLoaded(int word) {
        return loaded;
    }

    @Override
    public void kindredLoaded(int word, long bits) {
        loaded = bits;
    }

    @Override
    public long kindredDirty(int word) {
        return dirty;
    }

    @Override
    public void kindredDirty(int word, long bits) {
        dirty = bits;
    }

    @Override
    public long kindredStale(int word) {
        return stale;
    }

    @Override
    public void kindredStale(int word, long bits) {
        stale = bits;
    }
}
