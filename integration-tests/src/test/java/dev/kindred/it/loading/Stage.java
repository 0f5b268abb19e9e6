package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import java.util.ArrayList;
import java.util.List;

/** What the tests of loading find: three ensembles of two plays each but for the last, with genres, mimes and grants. */
final class Stage {

    static final String ENSEMBLES = "select ensembles.id, ensembles.name from ensembles";
    static final String PLAYS = "select plays.id, plays.title, plays.acts, plays.ensemble_id from plays";

    private Stage() {}

    static void set(Database db) {
        db.createAll(MetaData.of(ENSEMBLE, PLAY, GENRE, MIME, GRANT));
        try (Session session = Session.open(db.engine())) {
            List<Genre> genres = new ArrayList<>();
            for (String name : List.of("farce", "satire", "tragedy")) {
                genres.add(GENRE.create().name(name));
            }
            session.addAll(genres);
            session.flush();
            for (String name : List.of("Red Nose", "Blue Hat", "Old Shoe")) {
                Ensemble ensemble = ENSEMBLE.create().name(name);
                session.add(ensemble);
                if (!name.equals("Old Shoe")) {
                    Play second = PLAY.create().title(name + " returns").acts(5).ensemble(ensemble);
                    Play first = PLAY.create().title(name + " arrives").acts(3).ensemble(ensemble);
                    first.genres().addAll(genres.subList(0, 2));
                    session.addAll(second, first);
                    session.addAll(
                            MIME.create().name(name + " A").ensemble(ensemble),
                            MIME.create().name(name + " B").ensemble(ensemble));
                    session.add(GRANT.create().code(name.substring(0, 3)).ensemble(ensemble));
                }
                session.flush();
            }
            session.add(PLAY.create().title("Nobody's").acts(1));
            session.commit();
        }
        db.recorder().clear();
    }
}
