package dev.kindred.it.random;

import static dev.kindred.it.random.Badge_.BADGE;
import static dev.kindred.it.random.Member_.MEMBER;
import static dev.kindred.it.random.Room_.ROOM;
import static dev.kindred.it.random.Team_.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Rules 2.2.3, 2.2.4: who set its own reference stays outside, though the collection shows it; the owner's side takes it in, also
 * where it stands there already.
 */
class HandedInAgainTest {

    @DatabaseTest
    void anElementOfAList(Database db) {
        db.createAll(Schema.META_DATA);
        for (BiConsumer<Team, Member> way : List.<BiConsumer<Team, Member>>of(
                (team, member) -> team.members(List.of(member)),
                (team, member) -> team.members().add(member),
                (team, member) -> team.members().set(0, member),
                (team, member) -> team.members().addAll(List.of(member)))) {
            Member member = MEMBER.create().name("m");
            takesIn(db, team -> member.team(team), team -> way.accept(team, member), member);
        }
    }

    @DatabaseTest
    void anElementOfASet(Database db) {
        db.createAll(Schema.META_DATA);
        for (BiConsumer<Team, Room> way : List.<BiConsumer<Team, Room>>of(
                (team, room) -> team.rooms(Set.of(room)),
                (team, room) -> team.rooms().add(room),
                (team, room) -> team.rooms().addAll(List.of(room)))) {
            Room room = ROOM.create().name("r");
            takesIn(db, team -> room.team(team), team -> way.accept(team, room), room);
        }
    }

    @DatabaseTest
    void anEntryOfAMap(Database db) {
        db.createAll(Schema.META_DATA);
        for (BiConsumer<Team, Badge> way : List.<BiConsumer<Team, Badge>>of(
                (team, badge) -> team.badges(Map.of("b", badge)),
                (team, badge) -> team.badges().put("b", badge),
                (team, badge) -> team.badges().putAll(Map.of("b", badge)))) {
            Badge badge = BADGE.create().name("b");
            takesIn(db, team -> badge.team(team), team -> way.accept(team, badge), badge);
        }
    }

    private static void takesIn(Database db, Consumer<Team> fromItsSide, Consumer<Team> fromTheOwners, Object element) {
        try (Session session = Session.open(db.engine())) {
            Team team = TEAM.create().name("t").code("c").label("l");
            session.add(team);
            session.flush();
            fromItsSide.accept(team);
            assertThat(session.status(element)).isEqualTo(Status.TRANSIENT);

            fromTheOwners.accept(team);

            assertThat(session.status(element)).isEqualTo(Status.PENDING);
            session.flush();
            assertThat(session.status(element)).isEqualTo(Status.PERSISTENT);
        }
    }
}
