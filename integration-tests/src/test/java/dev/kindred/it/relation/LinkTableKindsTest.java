package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Award_.AWARD;
import static dev.kindred.it.relation.Material_.MATERIAL;
import static dev.kindred.it.relation.Painter_.PAINTER;
import static dev.kindred.it.relation.Style_.STYLE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Links that only one side knows, links of an entity to itself, and links in a map. */
class LinkTableKindsTest {

    private static final String TEACH = "insert into teachings (teachers_id, pupils_id) values (?, ?) -- ";
    private static final String MATERIALS_OF = "select materials.id, materials.name from materials"
            + " join painter_materials on painter_materials.material_id = materials.id"
            + " where painter_materials.painter_id = ? order by materials.name desc -- ";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PAINTER, STYLE, MATERIAL, AWARD));
    }

    @DatabaseTest
    void linksThatOnlyOneSideKnowsAreWrittenAndReadInTheirOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter painter = PAINTER.create().name("Miró");
            painter.materials()
                    .addAll(List.of(
                            MATERIAL.create().name("chalk"),
                            MATERIAL.create().name("wood"),
                            MATERIAL.create().name("oil")));
            session.add(painter);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into painters (name) values (?) -- ['Miró']"),
                            numbered(db, "insert into materials (name) values (?) -- ['chalk'], ['wood'], ['oil']"),
                            "insert into painter_materials (painter_id, material_id) values (?, ?)"
                                    + " -- [1, 1], [1, 2], [1, 3]");
            assertThat(painter.name()).isEqualTo("Miró");
            db.recorder().clear();
            assertThat(painter.materials()).extracting(Material::name).containsExactly("wood", "oil", "chalk");
            db.recorder().hasRun(MATERIALS_OF + "[1]");

            painter.materials().remove(1);
            session.commit();
            db.recorder().hasRun("delete from painter_materials where painter_id = ? and material_id = ? -- [1, 3]");
            assertThat(session.query(MATERIAL).count()).isEqualTo(3);
        }
        try (Session session = Session.open(db.engine())) {
            Painter painter =
                    session.query(PAINTER).options(selectin(PAINTER.materials)).one();
            db.recorder().clear();
            assertThat(painter.materials()).extracting(Material::name).containsExactly("wood", "chalk");
            db.recorder().hasRunNothing();
        }
    }

    /** Two painters share one material, which is deleted: the rows of links it knows nothing of stand in its way. */
    @DatabaseTest
    void anElementThatDoesNotKnowItsLinksIsHeldByThem(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            Material oil = MATERIAL.create().name("oil");
            for (String name : List.of("Miró", "Klee")) {
                Painter painter = PAINTER.create().name(name);
                painter.materials().add(oil);
                session.add(painter);
            }
        });
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(MATERIAL, 1L));

            assertThatThrownBy(session::flush).hasMessageContaining("materials");
            session.rollback();
            assertThat(session.getOne(PAINTER, 1L).materials()).hasSize(1);
        }
    }

    /** B10. */
    @DatabaseTest
    void anEntityIsLinkedToItself(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter master = PAINTER.create().name("Verrocchio");
            Painter leonardo = PAINTER.create().name("Leonardo");
            Painter botticelli = PAINTER.create().name("Botticelli");
            leonardo.teachers().add(master);
            master.pupils().add(botticelli);
            assertThat(master.pupils()).containsExactly(leonardo, botticelli);
            assertThat(botticelli.teachers()).containsExactly(master);
            session.add(leonardo);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(
                                    db,
                                    "insert into painters (name) values (?)"
                                            + " -- ['Leonardo'], ['Verrocchio'], ['Botticelli']"),
                            TEACH + "[2, 1], [2, 3]");
            assertThat(master.pupils()).containsExactly(botticelli, leonardo); // by name, read anew
            assertThat(leonardo.pupils()).isEmpty();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PAINTER, 1L).teachers())
                    .extracting(Painter::name)
                    .containsExactly("Verrocchio");
        }
    }

    @DatabaseTest
    void anObjectMayBeLinkedToItself(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter self = PAINTER.create().name("Rousseau");
            self.teachers().add(self);
            assertThat(self.pupils()).containsExactly(self);
            session.add(self);
            session.commit();
            assertThat(self.teachers()).containsExactly(self);
            assertThat(self.pupils()).containsExactly(self);

            session.delete(self);
            session.commit();

            assertThat(session.query(PAINTER).count()).isZero();
        }
    }

    @DatabaseTest
    void aRingOfLinksIsWrittenAndDeletedWithItsObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter one = PAINTER.create().name("one");
            Painter two = PAINTER.create().name("two");
            one.teachers().add(two);
            two.teachers().add(one);
            session.add(one);
            session.commit();
            assertThat(one.pupils()).containsExactly(two);

            session.delete(one);
            session.delete(two);
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().executions())
                    .extracting(Object::toString)
                    .filteredOn(sql -> sql.startsWith("delete"))
                    .containsExactly(
                            "delete from teachings where teachers_id = ? and pupils_id = ? -- [1, 2]",
                            "delete from teachings where pupils_id = ? -- [1], [2]",
                            "delete from teachings where teachers_id = ? -- [2]",
                            "delete from painter_styles where painter_id = ? -- [1], [2]",
                            "delete from painter_materials where painter_id = ? -- [1], [2]",
                            "delete from painter_awards where painter_id = ? -- [1], [2]",
                            "delete from painters where id = ? -- [1], [2]");
        }
    }

    @DatabaseTest
    void selectInFollowsLinksOfAnEntityToItself(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            Painter master = PAINTER.create().name("Verrocchio");
            master.pupils().add(PAINTER.create().name("Leonardo"));
            master.pupils().add(PAINTER.create().name("Botticelli"));
            session.add(master);
        });
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            List<Painter> painters = session.query(PAINTER)
                    .options(selectin(PAINTER.pupils), selectin(PAINTER.teachers))
                    .orderBy(PAINTER.id)
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(3);
            assertThat(painters.get(0).pupils()).extracting(Painter::name).containsExactly("Botticelli", "Leonardo");
            assertThat(painters.get(1).teachers()).containsExactly(painters.get(0));
            assertThat(painters.get(0).teachers()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aJoinAlongLinksOfAnEntityToItselfNamesTheOtherEnd(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            Painter master = PAINTER.create().name("Verrocchio");
            master.pupils().add(PAINTER.create().name("Leonardo"));
            session.add(master);
        });
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            Painter_ pupil = PAINTER.as("pupil");
            assertThat(session.list(select(pupil.name)
                            .from(PAINTER)
                            .join(PAINTER.pupils.to(pupil))
                            .where(PAINTER.name.eq("Verrocchio"))))
                    .containsExactly("Leonardo");
            db.recorder()
                    .hasRun("select pupil.name from painters"
                            + " join teachings as teachings__pupil on teachings__pupil.teachers_id = painters.id"
                            + " join painters as pupil on teachings__pupil.pupils_id = pupil.id"
                            + " where painters.name = ? -- ['Verrocchio']");
        }
    }

    @DatabaseTest
    void linksInAMapStandUnderTheKeyOfTheirElement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter painter = PAINTER.create().name("Miró");
            Award prize = AWARD.create().title("Grand Prix");
            painter.awards().put("Grand Prix", prize);
            painter.awards().put("Gold", AWARD.create().title("Gold"));
            session.add(painter);
            session.commit();
            assertThat(painter.awards()).containsOnlyKeys("Grand Prix", "Gold").containsEntry("Grand Prix", prize);
            db.recorder().clear();

            painter.awards().remove("Gold");
            painter.awards().put("Silver", AWARD.create().title("Silver"));
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into awards (title) values (?) -- ['Silver']"),
                            "delete from painter_awards where painter_id = ? and award_id = ? -- [1, 2]",
                            "insert into painter_awards (painter_id, award_id) values (?, ?) -- [1, 3]");
        }
        try (Session session = Session.open(db.engine())) {
            Painter painter =
                    session.query(PAINTER).options(selectin(PAINTER.awards)).one();
            assertThat(painter.awards()).containsOnlyKeys("Grand Prix", "Silver");
            assertThat(session.query(AWARD).count()).isEqualTo(3);
        }
    }
}
