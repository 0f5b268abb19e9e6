package dev.kindred.collection;

import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Link;
import java.util.List;

/** An author's collections of books. Each is kept in step with a reference of its own, but for those that go one way. */
enum Kind implements Link {
    LIST(0, "books"),
    SET(1, "bookSet"),
    MAP(2, "booksByTitle"),
    ORDERED_LIST(3, "shelf"),
    ONE_WAY_LIST(4, "readBooks"),
    ONE_WAY_SET(5, "readBookSet"),
    ONE_WAY_MAP(6, "readBooksByTitle"),
    VIEW(7, "newBooks");

    private final int number;
    private final String attributeName;

    Kind(int number, String attributeName) {
        this.number = number;
        this.attributeName = attributeName;
    }

    /** Counts from 0. */
    int number() {
        return number;
    }

    String attributeName() {
        return attributeName;
    }

    /** The book's reference that leads back. */
    Link back() {
        return new Back(this);
    }

    Tracked collectionOf(Sample author) {
        int attribute = attribute();
        return switch (this) {
            case LIST, ORDERED_LIST, ONE_WAY_LIST, VIEW -> new TrackedList<Sample>(author, attribute);
            case SET, ONE_WAY_SET -> new TrackedSet<Sample>(author, attribute);
            case MAP, ONE_WAY_MAP -> new TrackedMap<String, Sample>(author, attribute);
        };
    }

    boolean isMap() {
        return this == MAP || this == ONE_WAY_MAP;
    }

    @Override
    public int attribute() {
        return SampleType.collection(this);
    }

    @Override
    public String path() {
        return "Author." + attributeName;
    }

    @Override
    public boolean isCollection() {
        return true;
    }

    @Override
    public boolean isViewOnly() {
        return this == VIEW;
    }

    @Override
    public boolean isSingleParent() {
        return false;
    }

    @Override
    public EntityType target() {
        return SampleType.BOOK;
    }

    @Override
    public Link reverse() {
        return number < ONE_WAY_LIST.number ? back() : null;
    }

    @Override
    public List<Integer> keyAttributes() {
        return List.of();
    }

    @Override
    public List<Integer> targetAttributes() {
        return List.of();
    }

    @Override
    public int mapKey() {
        return isMap() ? SampleType.TITLE : -1;
    }

    @Override
    public int position() {
        return this == ORDERED_LIST ? SampleType.PLACE : -1;
    }

    private record Back(Kind kind) implements Link {

        @Override
        public int attribute() {
            return SampleType.reference(kind);
        }

        @Override
        public String path() {
            return "Book." + kind;
        }

        @Override
        public boolean isCollection() {
            return false;
        }

        @Override
        public boolean isViewOnly() {
            return false;
        }

        @Override
        public boolean isSingleParent() {
            return false;
        }

        @Override
        public EntityType target() {
            return SampleType.AUTHOR;
        }

        @Override
        public Link reverse() {
            return kind;
        }

        @Override
        public List<Integer> keyAttributes() {
            return List.of(SampleType.foreignKey(kind));
        }

        @Override
        public List<Integer> targetAttributes() {
            return List.of(SampleType.ID);
        }

        @Override
        public int mapKey() {
            return -1;
        }

        @Override
        public int position() {
            return -1;
        }
    }
}
