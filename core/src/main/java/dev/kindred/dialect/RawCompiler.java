package dev.kindred.dialect;

import dev.kindred.sql.RawSql;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes a statement in the database's own words ready to run: only its parameters are spelt. Pure functions. */
public final class RawCompiler {

    private RawCompiler() {}

    /**
     * The statement with a place for each value; lists take few different numbers of places, so that few statements are prepared.
     *
     * @param columns what its result is read as, in the database's own way already
     */
    public static CompiledSql compile(Dialect dialect, RawSql raw, List<SqlType<?>> columns) {
        StringBuilder text = new StringBuilder(raw.pieces().get(0));
        List<Slot> slots = new ArrayList<>();
        List<RawSql.Binding> parameters = raw.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            RawSql.Binding parameter = parameters.get(i);
            Slot one = Slot.of(dialect.kept(parameter.type()));
            if (parameter.isList() && parameter.value() instanceof List<?> values) {
                int places = PaddedList.places(values.size(), dialect.traits().mostParameters());
                text.append("?").append(", ?".repeat(places - 1));
                slots.add((statement, at, value) ->
                        PaddedList.bind(one, statement, at, (List<?>) Objects.requireNonNull(value), places));
            } else {
                text.append("?");
                slots.add(one);
            }
            text.append(raw.pieces().get(i + 1));
        }
        return new CompiledSql(text.toString(), slots, columns, List.of(), List.of());
    }
}
