package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.ComparableAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.JsonAttribute;
import dev.kindred.mapping.ListAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.JsonType;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.util.List;
import java.util.Map;

/** The typed model of {@link Paper}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Paper_ extends EntityDescriptor<Paper, PaperCode> {

    /** The entity {@link Paper}. */
    public static final Paper_ PAPER = new Paper_();

    public final ComparableAttribute<Paper, PaperCode> code = comparable(
            "code",
            Column.of("code", Types.converted(PaperCode.class, Types.text(30), PaperCode.Text.ONLY)).primaryKey());

    public final ComparableAttribute<Paper, PaperCode> answers = comparable(
            "answers",
            Column.of("answers", Types.converted(PaperCode.class, Types.TEXT, PaperCode.Text.ONLY))
                    .nullable()
                    .references("paper", "code"));

    public final ComparableAttribute<Paper, List<Boolean>> flags =
            comparable("flags", Column.of("flags", Types.converted(List.class, Types.INTEGER, new PaperCode.Flags())));

    public final ComparableAttribute<Paper, Boolean> printed = comparable(
            "printed", Column.of("printed", Types.converted(Boolean.class, Types.TEXT, PaperCode.Letter.INSTANCE)));

    public final JsonAttribute<Paper, PaperCode[]> sources =
            json("sources", Column.of("sources", Types.json(JsonType.of(PaperCode[].class))));

    public final JsonAttribute<Paper, Map<String, List<? extends PaperCode>>> cited = json(
            "cited",
            Column.of("cited", Types.json(JsonType.<Map<String, List<? extends PaperCode>>>of(Map.class, JsonType.of(String.class), JsonType.of(List.class, JsonType.of(PaperCode.class)))))
                    .nullable());

    public final ListAttribute<Paper, String> words =
            list("words", Types.TEXT, Column.of("words", Types.list(Types.TEXT)));

    public final ComparableAttribute<Paper, Genre> genre =
            comparable("genre", Column.of("genre", Types.enumerationByOrdinal(Genre.class, Genre.values())));

    public final ComparableAttribute<Paper, Genre> second =
            comparable("second", Column.of("second", Types.enumerationOfItsOwn("genre", Genre.class, Genre.values())));

    private Paper_() {
        super(Paper.class, "Paper", "", "paper");
    }

    private Paper_(String alias) {
        super(PAPER, alias);
    }

    /** A new paper, unknown to any session until it is added to one. */
    public Paper create() {
        return new PaperEntity();
    }

    @Override
    public Paper_ as(String alias) {
        return new Paper_(alias);
    }

    @Override
    protected Paper newInstance() {
        return new PaperEntity();
    }

    @Override
    protected Paper newInstance(Object key, RowSource row, int column) {
        PaperEntity entity = new PaperEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Paper entity, int attribute, RowSource row, int column) {
        ((PaperEntity) entity).read(attribute, row, column);
    }
}
