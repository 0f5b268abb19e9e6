package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TrackedList;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.util.List;

/** The implementation of {@link Guest}. */
@Generated("dev.kindred.processor")
final class GuestEntity implements Guest, Instrumented {

    static final int ID = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    static final int PLACE = 3;
    static final int CLUBS = 4;
    static final int CLUB_ID = 5;
    static final int CLUB = 6;
    static final int SEAT_ID = 7;
    static final int SEAT = 8;
    static final int FRIEND_ID = 9;
    static final int FRIEND = 10;
    static final int USHERED = 11;
    static final int USHER_ID = 12;
    static final int USHER = 13;

    private Long id;
    private String name;
    private int number;
    private int place;
    private TrackedList<Club> clubs;
    private Long clubId;
    private Club club;
    private Long seatId;
    private Club seat;
    private Long friendId;
    private Guest friend;
    private TrackedList<Guest> ushered;
    private Long usherId;
    private Guest usher;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    GuestEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public String name() {
        if ((loaded & 1L << NAME) == 0) {
            kindredTracker().load(this, NAME);
        }
        return name;
    }

    @Override
    public int number() {
        if ((loaded & 1L << NUMBER) == 0) {
            kindredTracker().load(this, NUMBER);
        }
        return number;
    }

    @Override
    public Guest number(int value) {
        if ((dirty & 1L << NUMBER) == 0) {
            kindredTracker().changing(this, NUMBER);
        }
        number = value;
        loaded |= 1L << NUMBER;
        return this;
    }

    @Override
    public int place() {
        if ((loaded & 1L << PLACE) == 0) {
            kindredTracker().load(this, PLACE);
        }
        return place;
    }

    @Override
    public List<Club> clubs() {
        if (clubs == null) {
            clubs = new TrackedList<>(this, CLUBS);
        }
        if ((loaded & 1L << CLUBS) == 0) {
            kindredTracker().load(this, CLUBS);
        }
        return clubs;
    }

    @Override
    public Long clubId() {
        if ((loaded & 1L << CLUB_ID) == 0) {
            kindredTracker().load(this, CLUB_ID);
        }
        return clubId;
    }

    @Override
    public Guest clubId(Long value) {
        BothSides.setKey(this, CLUB_ID, value); // takes club along
        return this;
    }

    @Override
    public Club club() {
        if ((loaded & 1L << CLUB) == 0) {
            kindredTracker().load(this, CLUB);
        }
        return club;
    }

    @Override
    public Club seat() {
        if ((loaded & 1L << SEAT) == 0) {
            kindredTracker().load(this, SEAT);
        }
        return seat;
    }

    @Override
    public Guest seat(Club value) {
        BothSides.setReference(this, SEAT, value); // keeps seatId and the seat's chair in step
        return this;
    }

    @Override
    public Guest friend() {
        if ((loaded & 1L << FRIEND) == 0) {
            kindredTracker().load(this, FRIEND);
        }
        return friend;
    }

    @Override
    public List<Guest> ushered() {
        if (ushered == null) {
            ushered = new TrackedList<>(this, USHERED);
        }
        if ((loaded & 1L << USHERED) == 0) {
            kindredTracker().load(this, USHERED);
        }
        return ushered;
    }

    @Override
    public Guest usher() {
        if ((loaded & 1L << USHER) == 0) {
            kindredTracker().load(this, USHER);
        }
        return usher;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Guest_.GUEST;
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
            case NAME -> name;
            case NUMBER -> number;
            case PLACE -> place;
            case CLUBS -> {
                if (clubs == null) {
                    clubs = new TrackedList<>(this, CLUBS);
                }
                yield clubs;
            }
            case CLUB_ID -> clubId;
            case CLUB -> club;
            case SEAT_ID -> seatId;
            case SEAT -> seat;
            case FRIEND_ID -> friendId;
            case FRIEND -> friend;
            case USHERED -> {
                if (ushered == null) {
                    ushered = new TrackedList<>(this, USHERED);
                }
                yield ushered;
            }
            case USHER_ID -> usherId;
            case USHER -> usher;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            case NAME -> name = (String) value;
            case NUMBER -> number = value == null ? 0 : (Integer) value;
            case PLACE -> place = value == null ? 0 : (Integer) value;
            case CLUB_ID -> clubId = (Long) value;
            case CLUB -> club = (Club) value;
            case SEAT_ID -> seatId = (Long) value;
            case SEAT -> seat = (Club) value;
            case FRIEND_ID -> friendId = (Long) value;
            case FRIEND -> friend = (Guest) value;
            case USHER_ID -> usherId = (Long) value;
            case USHER -> usher = (Guest) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        name = row.readText(column + 1);
        number = row.readInt(column + 2);
        place = row.readInt(column + 3);
        clubId = row.readLongOrNull(column + 4);
        seatId = row.readLongOrNull(column + 5);
        friendId = row.readLongOrNull(column + 6);
        usherId = row.readLongOrNull(column + 7);
        // The bits of these columns.
        loaded = 0x12afL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.readLongOrNull(column);
            case NAME -> name = row.readText(column);
            case NUMBER -> number = row.readInt(column);
            case PLACE -> place = row.readInt(column);
            case CLUB_ID -> clubId = row.readLongOrNull(column);
            case SEAT_ID -> seatId = row.readLongOrNull(column);
            case FRIEND_ID -> friendId = row.readLongOrNull(column);
            case USHER_ID -> usherId = row.readLongOrNull(column);
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
