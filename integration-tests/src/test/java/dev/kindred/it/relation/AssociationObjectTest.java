package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Actor_.ACTOR;
import static dev.kindred.it.relation.Film_.FILM;
import static dev.kindred.it.relation.Role_.ROLE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A link with columns of its own, whose key is made of its two references: B5. */
class AssociationObjectTest {

    private static final String INSERT = "insert into roles (actor_id, film_id, part) values (?, ?, ?) -- ";

    /** Gish (1) plays Anna in film 1 and Lucy in film 2; Chaplin (2) plays in none. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ACTOR, FILM, ROLE));
        SessionFactory.of(db.engine()).run(session -> {
            Actor gish = ACTOR.create().name("Gish");
            session.addAll(gish, ACTOR.create().name("Chaplin"));
            role(gish, FILM.create().title("Way Down East"), "Anna");
            role(gish, FILM.create().title("Broken Blossoms"), "Lucy");
            gish.roles().forEach(session::add);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void theKeyComesFromBothEndsOnceTheyAreWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Actor pickford = ACTOR.create().name("Pickford");
            Film film = FILM.create().title("Tess");
            Role tess = role(pickford, film, "Tess");
            assertThat(film.roles()).containsExactly(tess);
            assertThat(pickford.roles()).containsExactly(tess);
            session.add(pickford);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into actors (name) values (?) -- ['Pickford']"),
                            numbered(db, "insert into films (title) values (?) -- ['Tess']"),
                            INSERT + "[3, 3, 'Tess']");
            assertThat(session.get(ROLE, new RoleKey(3L, 3L))).isSameAs(tess);
        }
    }

    @DatabaseTest
    void aRoleBetweenWrittenRowsIsOneInsert(Database db) {
        try (Session session = Session.open(db.engine())) {
            Actor chaplin = session.getOne(ACTOR, 2L);
            Film film = session.getOne(FILM, 1L);
            db.recorder().clear();

            session.add(role(chaplin, film, "The tramp"));
            session.commit();

            db.recorder().hasRun(INSERT + "[2, 1, 'The tramp']");
            assertThat(film.roles()).extracting(Role::part).containsExactlyInAnyOrder("Anna", "The tramp");
        }
    }

    @DatabaseTest
    void aRoleThatLeavesEitherOwnerIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Actor gish = session.getOne(ACTOR, 1L);
            Film film = session.getOne(FILM, 2L);
            assertThat(gish.roles()).hasSize(2);
            assertThat(film.roles()).hasSize(1);
            db.recorder().clear();

            film.roles().clear();
            session.commit();

            db.recorder().hasRun("delete from roles where actor_id = ? and film_id = ? -- [1, 2]");
            assertThat(gish.roles()).extracting(Role::part).containsExactly("Anna");
        }
    }

    @DatabaseTest
    void theSameTwoEndsAreLinkedAnewInOneFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Actor gish = session.getOne(ACTOR, 1L);
            Role lucy = session.getOne(ROLE, new RoleKey(1L, 2L));
            Film film = lucy.film();

            gish.roles().remove(lucy);
            film.roles().remove(lucy);
            session.add(role(gish, film, "Jane"));
            session.commit();

            assertThat(session.getOne(ROLE, new RoleKey(1L, 2L)).part()).isEqualTo("Jane");
            assertThat(session.query(ROLE).count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void selectInPassesThroughTheRoles(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Actor> actors = session.query(ACTOR)
                    .options(selectin(ACTOR.roles, selectin(ROLE.film)))
                    .orderBy(ACTOR.id)
                    .list();
            assertThat(actors.get(0).roles())
                    .extracting(role -> role.film().title())
                    .containsExactlyInAnyOrder("Way Down East", "Broken Blossoms");
            assertThat(actors.get(1).roles()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void joinsPassThroughTheRoles(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(FILM.title)
                            .from(ACTOR)
                            .join(ACTOR.roles)
                            .join(ROLE.film)
                            .where(ACTOR.name.eq("Gish"), ROLE.part.eq("Lucy"))))
                    .containsExactly("Broken Blossoms");
            db.recorder()
                    .hasRun("select films.title from actors join roles on roles.actor_id = actors.id"
                            + " join films on films.id = roles.film_id"
                            + " where actors.name = ? and roles.part = ? -- ['Gish', 'Lucy']");
        }
    }

    @DatabaseTest
    void deletingOneEndDeletesItsRolesOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(FILM, 1L));
            session.commit();

            assertThat(session.query(ROLE).list()).extracting(Role::part).containsExactly("Lucy");
            assertThat(session.query(ACTOR).count()).isEqualTo(2);
        }
    }

    private static Role role(Actor actor, Film film, String part) {
        return ROLE.create().part(part).actor(actor).film(film);
    }
}
