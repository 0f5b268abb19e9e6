package dev.kindred.unitofwork;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.ComparableAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.time.LocalDate;
import java.util.UUID;

/** The tables that the planner is tried with: no relationship, so that keys and unique values alone decide. */
final class Models {

    static final Team TEAM = new Team();
    static final Desk DESK = new Desk();
    static final Hen HEN = new Hen();
    static final Egg EGG = new Egg();

    private Models() {}

    /** What all models have. */
    abstract static class Model extends EntityDescriptor<PlainRow, Long> {

        final NumberAttribute<PlainRow, Long> id;

        Model(String name, String table, boolean generated) {
            super(PlainRow.class, name, "", table);
            Column<Long> key = Column.of("id", Types.BIGINT).primaryKey();
            id = number("id", generated ? key.generated() : key);
        }

        @Override
        public EntityDescriptor<PlainRow, Long> as(String alias) {
            throw new UnsupportedOperationException("nothing is queried here");
        }

        @Override
        protected PlainRow newInstance() {
            return new PlainRow(this);
        }

        @Override
        protected PlainRow newInstance(Object key, RowSource row, int column) {
            throw new UnsupportedOperationException("nothing is read here");
        }

        @Override
        protected void read(PlainRow entity, int attribute, RowSource row, int column) {
            throw new UnsupportedOperationException("nothing is read here");
        }
    }

    /** A parent that the database numbers, and a row of a tree. */
    static final class Team extends Model {

        final TextAttribute<PlainRow> name = text("name", Column.of("name", Types.text(100)));

        final NumberAttribute<PlainRow, Long> parentId = number(
                "parentId", Column.of("parent_id", Types.BIGINT).nullable().references("teams", "id"));

        Team() {
            super("Team", "teams", true);
        }
    }

    /** A child with unique values of many types. */
    static final class Desk extends Model {

        final NumberAttribute<PlainRow, Long> teamId =
                number("teamId", Column.of("team_id", Types.BIGINT).nullable().references("teams", "id"));

        final NumberAttribute<PlainRow, Integer> number =
                number("number", Column.of("number", Types.INTEGER).nullable().unique());

        final TextAttribute<PlainRow> label =
                text("label", Column.of("label", Types.text(20)).unique());

        final TextAttribute<PlainRow> code =
                text("code", Column.of("code", Types.text(5)).unique());

        final NumberAttribute<PlainRow, Long> big =
                number("big", Column.of("big", Types.BIGINT).unique());

        final NumberAttribute<PlainRow, Short> small =
                number("small", Column.of("small", Types.SMALLINT).unique());

        final ColumnAttribute<PlainRow, UUID> badge =
                column("badge", Column.of("badge", Types.UUID).unique());

        final ComparableAttribute<PlainRow, LocalDate> day =
                comparable("day", Column.of("day", Types.DATE).unique());

        Desk() {
            super("Desk", "desks", false);
        }
    }

    /** Cannot be without an egg. */
    static final class Hen extends Model {

        final NumberAttribute<PlainRow, Long> eggId =
                number("eggId", Column.of("egg_id", Types.BIGINT).references("eggs", "id"));

        Hen() {
            super("Hen", "hens", false);
        }
    }

    /** Cannot be without a hen. */
    static final class Egg extends Model {

        final NumberAttribute<PlainRow, Long> henId =
                number("henId", Column.of("hen_id", Types.BIGINT).references("hens", "id"));

        Egg() {
            super("Egg", "eggs", false);
        }
    }
}
