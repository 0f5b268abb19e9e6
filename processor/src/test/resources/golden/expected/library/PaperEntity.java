package library;

import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.util.List;
import java.util.Map;

/** The implementation of {@link Paper}. */
@Generated("dev.kindred.processor")
final class PaperEntity implements Paper, Instrumented {

    static final int CODE = 0;
    static final int ANSWERS = 1;
    static final int FLAGS = 2;
    static final int PRINTED = 3;
    static final int SOURCES = 4;
    static final int CITED = 5;
    static final int WORDS = 6;
    static final int GENRE = 7;
    static final int SECOND = 8;

    private PaperCode code;
    private PaperCode answers;
    private List<Boolean> flags;
    private boolean printed;
    private PaperCode[] sources;
    private Map<String, List<? extends PaperCode>> cited;
    private List<String> words;
    private Genre genre;
    private Genre second;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    PaperEntity() {}

    @Override
    public PaperCode code() {
        if ((loaded & 1L << CODE) == 0) {
            kindredTracker().load(this, CODE);
        }
        return code;
    }

    @Override
    public Paper code(PaperCode value) {
        if ((dirty & 1L << CODE) == 0) {
            kindredTracker().changing(this, CODE);
        }
        code = value;
        loaded |= 1L << CODE;
        return this;
    }

    @Override
    public PaperCode answers() {
        if ((loaded & 1L << ANSWERS) == 0) {
            kindredTracker().load(this, ANSWERS);
        }
        return answers;
    }

    @Override
    public List<Boolean> flags() {
        if ((loaded & 1L << FLAGS) == 0) {
            kindredTracker().load(this, FLAGS);
        }
        return flags;
    }

    @Override
    public boolean printed() {
        if ((loaded & 1L << PRINTED) == 0) {
            kindredTracker().load(this, PRINTED);
        }
        return printed;
    }

    @Override
    public Paper printed(boolean value) {
        if ((dirty & 1L << PRINTED) == 0) {
            kindredTracker().changing(this, PRINTED);
        }
        printed = value;
        loaded |= 1L << PRINTED;
        return this;
    }

    @Override
    public PaperCode[] sources() {
        if ((loaded & 1L << SOURCES) == 0) {
            kindredTracker().load(this, SOURCES);
        }
        return sources;
    }

    @Override
    public Map<String, List<? extends PaperCode>> cited() {
        if ((loaded & 1L << CITED) == 0) {
            kindredTracker().load(this, CITED);
        }
        return cited;
    }

    @Override
    public Paper cited(Map<String, List<? extends PaperCode>> value) {
        if ((dirty & 1L << CITED) == 0) {
            kindredTracker().changing(this, CITED);
        }
        cited = value;
        loaded |= 1L << CITED;
        return this;
    }

    @Override
    public List<String> words() {
        if ((loaded & 1L << WORDS) == 0) {
            kindredTracker().load(this, WORDS);
        }
        return words;
    }

    @Override
    public Genre genre() {
        if ((loaded & 1L << GENRE) == 0) {
            kindredTracker().load(this, GENRE);
        }
        return genre;
    }

    @Override
    public Genre second() {
        if ((loaded & 1L << SECOND) == 0) {
            kindredTracker().load(this, SECOND);
        }
        return second;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Paper_.PAPER;
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
            case CODE -> code;
            case ANSWERS -> answers;
            case FLAGS -> flags;
            case PRINTED -> printed;
            case SOURCES -> sources;
            case CITED -> cited;
            case WORDS -> words;
            case GENRE -> genre;
            case SECOND -> second;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked") // what is set was checked by its setter
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case CODE -> code = (PaperCode) value;
            case ANSWERS -> answers = (PaperCode) value;
            case FLAGS -> flags = (List<Boolean>) value;
            case PRINTED -> printed = value != null && (Boolean) value;
            case SOURCES -> sources = (PaperCode[]) value;
            case CITED -> cited = (Map<String, List<? extends PaperCode>>) value;
            case WORDS -> words = (List<String>) value;
            case GENRE -> genre = (Genre) value;
            case SECOND -> second = (Genre) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        code = (PaperCode) key;
        answers = row.read(column + 1, Paper_.PAPER.answers.type());
        flags = row.read(column + 2, Paper_.PAPER.flags.type());
        printed = row.read(column + 3, Paper_.PAPER.printed.type());
        sources = row.read(column + 4, Paper_.PAPER.sources.type());
        cited = row.read(column + 5, Paper_.PAPER.cited.type());
        words = row.read(column + 6, Paper_.PAPER.words.type());
        genre = row.read(column + 7, Paper_.PAPER.genre.type());
        second = row.read(column + 8, Paper_.PAPER.second.type());
        // The bits of these columns.
        loaded = 0x1ffL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case CODE -> code = row.read(column, Paper_.PAPER.code.type());
            case ANSWERS -> answers = row.read(column, Paper_.PAPER.answers.type());
            case FLAGS -> flags = row.read(column, Paper_.PAPER.flags.type());
            case PRINTED -> printed = row.read(column, Paper_.PAPER.printed.type());
            case SOURCES -> sources = row.read(column, Paper_.PAPER.sources.type());
            case CITED -> cited = row.read(column, Paper_.PAPER.cited.type());
            case WORDS -> words = row.read(column, Paper_.PAPER.words.type());
            case GENRE -> genre = row.read(column, Paper_.PAPER.genre.type());
            case SECOND -> second = row.read(column, Paper_.PAPER.second.type());
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
