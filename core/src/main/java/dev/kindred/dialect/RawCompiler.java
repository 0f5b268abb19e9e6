package dev.kindred.dialect;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.RawSql;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Makes a statement in the database's own words ready to run: only its parameters are spelt. Pure functions. */
public final class RawCompiler {

    // After pairs of backslashes, each of which stands for one.
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\\\['\"]");

    private RawCompiler() {}

    /**
     * The statement with a place for each value; lists take few different numbers of places, so that few statements are prepared.
     *
     * @param columns what its result is read as, in the database's own way already
     * @throws QueryException if a quote is escaped by a backslash, so that parameters cannot be told from what is in a text
     */
    public static CompiledSql compile(Dialect dialect, RawSql raw, List<SqlType<?>> columns) {
        checkQuotes(dialect, raw);
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

    /** A literal was taken to end at such a quote, and to the database it goes on. */
    private static void checkQuotes(Dialect dialect, RawSql raw) {
        boolean escapes = dialect.has(Feature.INLINE_COMMENTS); // where a backslash is written twice
        if (escapes && ESCAPED_QUOTE.matcher(raw.toString()).find()) {
            throw new QueryException(
                    "Cannot take the statement: a backslash stands before a quote, which " + dialect.name()
                            + " does not read as the end of a text. Write '' for a quote in a text, or bind the text. It is: "
                            + raw);
        }
    }
}
