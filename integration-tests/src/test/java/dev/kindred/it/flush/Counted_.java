package dev.kindred.it.flush;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The model of {@link Counted}; it knows which of its objects were asked for anything. For one thread. */
final class Counted_ extends EntityDescriptor<Counted, Long> {

    final NumberAttribute<Counted, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    final TextAttribute<Counted> name = text("name", Column.of("name", Types.text(100)));

    private final Set<Instrumented> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private long questions;
    private boolean counting;

    Counted_() {
        super(Counted.class, "Counted", "", "counted");
    }

    @Override
    public EntityDescriptor<Counted, Long> as(String alias) {
        throw new UnsupportedOperationException("nothing is queried twice here");
    }

    Counted create() {
        return new CountedEntity(this);
    }

    void asked(Instrumented object) {
        if (counting) {
            asked.add(object);
            questions++;
        }
    }

    /** Begins to count. */
    void count() {
        counting = true;
    }

    /** The objects asked since the last call. */
    Set<Instrumented> takeAsked() {
        Set<Instrumented> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(asked);
        asked.clear();
        return taken;
    }

    /** How many questions there were since the last call. */
    long takeQuestions() {
        long taken = questions;
        questions = 0;
        return taken;
    }

    @Override
    protected Counted newInstance() {
        return create();
    }

    @Override
    protected Counted newInstance(Object key, RowSource row, int column) {
        CountedEntity entity = (CountedEntity) create();
        read(entity, CountedEntity.ID, row, column);
        read(entity, CountedEntity.NAME, row, column + 1);
        entity.kindredLoaded(0, 0x3L);
        return entity;
    }

    @Override
    protected void read(Counted entity, int attribute, RowSource row, int column) {
        Object value = attribute == CountedEntity.ID ? row.read(column, id.type()) : row.read(column, name.type());
        ((CountedEntity) entity).kindredSet(attribute, value);
    }
}
