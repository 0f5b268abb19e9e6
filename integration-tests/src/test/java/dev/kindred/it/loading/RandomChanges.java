package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Remark_.REMARK;

import dev.kindred.it.model.Line;
import dev.kindred.it.model.Remark;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random changes in a session: new objects, moved, changed and deleted ones, most of them not written yet. */
final class RandomChanges {

    private final Session session;
    private final Random random;
    private final List<String> made = new ArrayList<>();
    private final List<Ensemble> ensembles;
    private final List<Play> plays;
    private final List<Genre> genres;
    private final List<Mime> mimes;
    private final List<Bough> boughs;
    private final List<Line> lines;
    private final List<Remark> remarks;

    // All is read before anything changes, for a query would write it.
    private RandomChanges(Session session, Random random) {
        this.session = session;
        this.random = random;
        this.ensembles = some(ENSEMBLE, ENSEMBLE.id);
        this.plays = some(PLAY, PLAY.id);
        this.genres = some(GENRE, GENRE.id);
        this.mimes = some(MIME, MIME.id);
        this.boughs = some(BOUGH, BOUGH.id);
        this.lines = some(LINE, LINE.number);
        this.remarks = some(REMARK, REMARK.id);
    }

    /** Makes a few, and tells which. */
    static List<String> make(Session session, Random random) {
        RandomChanges changes = new RandomChanges(session, random);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            changes.change(random.nextInt(12));
        }
        return changes.made;
    }

    private <E> List<E> some(EntityDescriptor<E, ?> entity, ColumnAttribute<E, ?> order) {
        return new ArrayList<>(session.query(entity)
                .orderBy(order)
                .offset(random.nextInt(3))
                .limit(3)
                .list());
    }

    private <E> E any(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void change(int which) {
        switch (which) {
            case 0 -> addEnsemble();
            case 1 -> addPlay();
            case 2 -> move(any(plays));
            case 3 -> {
                any(plays).acts(random.nextInt(9));
                made.add("acts of a play");
            }
            case 4 -> {
                any(ensembles).name("E" + random.nextInt(9));
                made.add("name of an ensemble");
            }
            case 5 -> toggle(any(plays), any(genres));
            case 6 -> addBough();
            case 7 -> moveBough();
            case 8 -> deleteMime();
            case 9 -> deletePlay();
            case 10 -> changeRemark();
            default -> {
                any(lines).amount(BigDecimal.valueOf(random.nextInt(9)));
                made.add("amount of a line");
            }
        }
    }

    private void addEnsemble() {
        Ensemble ensemble = ENSEMBLE.create().name("E" + random.nextInt(9));
        session.add(ensemble);
        session.add(MIME.create().name("M9").ensemble(ensemble));
        session.add(GRANT.create().code("new " + made.size()).ensemble(ensemble));
        any(plays).ensemble(ensemble);
        ensembles.add(ensemble);
        made.add("a new ensemble");
    }

    private void addPlay() {
        Play play = PLAY.create().title("Z" + made.size()).acts(random.nextInt(3));
        play.ensemble(random.nextBoolean() ? any(ensembles) : null);
        play.genres().add(any(genres));
        session.add(play);
        plays.add(play);
        made.add("a new play");
    }

    private void move(Play play) {
        play.ensemble(random.nextInt(3) == 0 ? null : any(ensembles));
        made.add("a play moved");
    }

    private void toggle(Play play, Genre genre) {
        if (!play.genres().remove(genre)) {
            play.genres().add(genre);
        }
        made.add("a genre of a play");
    }

    private void addBough() {
        Bough bough = BOUGH.create().name("B" + random.nextInt(3)).parent(any(boughs));
        session.add(bough);
        made.add("a new bough");
    }

    // The parent is older, so that the boughs stay a tree.
    private void moveBough() {
        int child = random.nextInt(boughs.size());
        boughs.get(child).parent(child == 0 || random.nextInt(3) == 0 ? null : boughs.get(random.nextInt(child)));
        made.add("a bough moved");
    }

    // Lists in memory keep what a flush deletes: it leaves them first.
    private void deleteMime() {
        if (mimes.size() > 1) {
            Mime mime = mimes.remove(0);
            mime.ensemble().mimes().remove(mime);
            session.delete(mime);
            made.add("a mime deleted");
        }
    }

    private void deletePlay() {
        if (plays.size() > 1) {
            Play play = plays.remove(0);
            play.ensemble(null);
            play.genres().clear();
            if (session.status(play).isInside()) {
                session.delete(play);
            }
            made.add("a play deleted");
        }
    }

    private void changeRemark() {
        Remark remark = any(remarks);
        if (random.nextInt(3) == 0 && remarks.size() > 1) {
            remarks.remove(remark);
            session.delete(remark);
            made.add("a remark deleted");
        } else {
            remark.line(random.nextBoolean() ? any(lines) : null);
            made.add("line of a remark");
        }
    }
}
