package dev.kindred.it.flush;

import static dev.kindred.it.cascade.Chamber_.CHAMBER;
import static dev.kindred.it.cascade.Keeper_.KEEPER;
import static dev.kindred.it.cascade.Palace_.PALACE;
import static dev.kindred.it.cascade.Statue_.STATUE;
import static dev.kindred.it.cascade.Statute_.STATUTE;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.model.Copy_.COPY;
import static dev.kindred.it.model.Shelf_.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.cascade.Chamber;
import dev.kindred.it.cascade.Keeper;
import dev.kindred.it.cascade.Palace;
import dev.kindred.it.cascade.Statue;
import dev.kindred.it.cascade.Statute;
import dev.kindred.it.model.Copy;
import dev.kindred.it.model.Shelf;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import java.util.List;
import java.util.Map;

/** The part of a {@link Scene} in which objects own others: orphans, a tree that goes, places, a map, and a row that is taken over. */
final class OwnerScene {

    private final Session session;
    private final Palace louvre;
    private final Chamber north;
    private final Keeper eve;
    private final Keeper max;
    private final Keeper otherEve = KEEPER.create().name("Eve");
    private final List<Statue> statues;
    private final Statue urn = STATUE.create().name("urn");
    private final Statute statute;
    private final Palace prado;
    private final Chamber cellar;
    private final Shelf shelf;
    private final List<Copy> copies;
    private final Copy third = COPY.create().signature("c");
    private final Nation spain;
    private final Nation hispania = NATION.create().code("es").name("Hispania");

    /** Reads the stock. */
    OwnerScene(Session session) {
        this.session = session;
        louvre = session.getOne(PALACE, 1L);
        prado = session.getOne(PALACE, 2L);
        shelf = session.getOne(SHELF, 1L);
        spain = session.getOne(NATION, "es");
        north = louvre.chambers().iterator().next();
        eve = louvre.keepers().get("Eve");
        max = louvre.keepers().get("Max");
        statues = List.copyOf(louvre.statues());
        statute = louvre.statute();
        cellar = prado.chambers().iterator().next();
        copies = List.copyOf(shelf.copies());
        assertThat(prado.keepers()).isEmpty();
        assertThat(prado.statues()).isEmpty();
        assertThat(prado.statute()).isNull();
        assertThat(spain.towns()).isEmpty();
        assertThat(spain.ports()).isEmpty();
        statues.forEach(statue -> assertThat(statue.palace()).isSameAs(louvre));
    }

    static void store(Database db) {
        db.createAll(MetaData.of(PALACE, CHAMBER, KEEPER, STATUE, STATUTE, SHELF, COPY));
        SessionFactory.of(db.engine()).run(session -> {
            Palace louvre = PALACE.create().name("Louvre");
            louvre.chambers().add(CHAMBER.create().name("north"));
            louvre.keepers().put("Eve", KEEPER.create().name("Eve"));
            louvre.keepers().put("Max", KEEPER.create().name("Max"));
            for (String name : List.of("vase", "coin", "bust")) {
                louvre.statues().add(STATUE.create().name(name));
            }
            louvre.statute(STATUTE.create().text("first"));
            session.add(louvre);
            session.flush();
            Palace prado = PALACE.create().name("Prado");
            prado.chambers().add(CHAMBER.create().name("cellar"));
            Shelf shelf = SHELF.create().label("A");
            shelf.copies().add(COPY.create().signature("a"));
            shelf.copies().add(COPY.create().signature("b"));
            session.addAll(prado, shelf, NATION.create().code("es").name("Spain"));
        });
        db.recorder().clear();
    }

    /** Makes orphans of each kind, deletes a tree, moves places, replaces in a map and on a shelf, and takes a row over. */
    void change() {
        louvre.chambers().remove(north);
        louvre.keepers().put("Eve", otherEve);
        louvre.keepers().remove("Max");
        louvre.statues().remove(0);
        louvre.statues().add(0, urn);
        louvre.statues().add(louvre.statues().remove(1));
        louvre.statute(null);
        session.delete(prado);
        shelf.copies().remove(0);
        shelf.copies().add(third);
        session.delete(spain);
        session.add(hispania);
    }

    Map<String, String> memory() {
        return Memory.of(
                session,
                louvre,
                north,
                eve,
                max,
                otherEve,
                statues.get(0),
                statues.get(1),
                statues.get(2),
                urn,
                statute,
                prado,
                cellar,
                shelf,
                copies.get(0),
                copies.get(1),
                third,
                spain,
                hispania);
    }

    /** What memory holds if nothing was written. */
    void isAsStored() {
        assertThat(louvre.chambers()).containsExactly(north);
        assertThat(louvre.keepers()).hasSize(2).containsEntry("Eve", eve).containsEntry("Max", max);
        assertThat(louvre.statues()).containsExactlyElementsOf(statues);
        assertThat(statues).extracting(Statue::place).containsExactly(0, 1, 2);
        assertThat(louvre.statute()).isSameAs(statute);
        assertThat(List.of(prado, cellar, spain, north, eve)).allMatch(session::contains);
        assertThat(prado.chambers()).containsExactly(cellar);
        assertThat(shelf.copies()).containsExactlyElementsOf(copies);
        assertThat(session.get(NATION, "es")).isSameAs(spain);
        assertThat(spain.name()).isEqualTo("Spain");
        assertThat(List.of(otherEve, urn, third, hispania)).noneMatch(session::contains);
    }

    /** What a fresh session finds if all was written. */
    static void isWritten(Session session) {
        Palace louvre = session.getOne(PALACE, 1L);
        assertThat(louvre.chambers()).isEmpty();
        assertThat(louvre.keepers()).containsOnlyKeys("Eve");
        assertThat(session.query(KEEPER).count()).isEqualTo(1);
        assertThat(louvre.statues()).extracting(Statue::name).containsExactly("urn", "bust", "coin");
        assertThat(louvre.statues()).extracting(Statue::place).containsExactly(0, 1, 2);
        assertThat(session.query(STATUE).count()).isEqualTo(3);
        assertThat(session.query(STATUTE).exists()).isFalse();
        assertThat(session.get(PALACE, 2L)).isNull();
        assertThat(session.query(CHAMBER).exists()).isFalse();
        assertThat(session.getOne(SHELF, 1L).copies())
                .extracting(Copy::signature)
                .containsExactly("b", "c");
        assertThat(session.query(COPY).count()).isEqualTo(3);
        assertThat(session.getOne(NATION, "es").name()).isEqualTo("Hispania");
    }
}
