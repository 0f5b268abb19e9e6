package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Remark_.REMARK;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.peers;

import dev.kindred.annotation.Lazy;
import dev.kindred.it.model.Invoice;
import dev.kindred.it.model.Line;
import dev.kindred.it.model.Remark;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.BoundQuery;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entities that random loading is tried on, how they hang together, and random rows of them. */
final class Kinds {

    static final MetaData ALL = MetaData.of(ENSEMBLE, PLAY, GENRE, MIME, GRANT, BOUGH, INVOICE, LINE, REMARK);

    /** A relationship, and how it is touched. */
    record Edge<E, T>(RelationshipAttribute<E, T> relationship, Function<E, @Nullable Object> read) {
        /** Whether it leads to the entity that it comes from. */
        boolean toItself() {
            return relationship.entity() == (Object) relationship.target().canonical();
        }

        /** What it leads to from an object. */
        List<?> of(E entity) {
            Object value = read.apply(entity);
            if (value instanceof Collection<?> several) {
                return List.copyOf(several);
            }
            return value == null ? List.of() : List.of(value);
        }

        /** Whether the mapping says in which order it leads to several. */
        boolean isOrdered() {
            return !(relationship == (Object) INVOICE.lines
                    || relationship == (Object) PLAY.genres
                    || relationship == (Object) GENRE.plays);
        }

        /** The names of what it leads to, sorted unless they are in an order that counts. */
        List<String> names(E entity, boolean inOrder) {
            Stream<String> names = of(entity).stream().map(Kinds::name);
            return (inOrder && isOrdered() ? names : names.sorted()).toList();
        }
    }

    /** An entity. */
    record Kind<E>(
            EntityDescriptor<E, ?> entity,
            Class<E> type,
            List<ColumnAttribute<E, ?>> key,
            List<ColumnAttribute<E, ?>> columns,
            Function<E, List<? extends @Nullable Object>> values,
            List<Edge<E, ?>> edges) {}

    static final List<Kind<?>> LIST = List.of(
            new Kind<>(
                    ENSEMBLE,
                    Ensemble.class,
                    List.of(ENSEMBLE.id),
                    List.of(ENSEMBLE.name),
                    one -> List.of(one.id(), one.name()),
                    List.of(
                            new Edge<>(ENSEMBLE.plays, Ensemble::plays),
                            new Edge<>(ENSEMBLE.mimes, Ensemble::mimes),
                            new Edge<>(ENSEMBLE.grant, Ensemble::grant))),
            new Kind<>(
                    PLAY,
                    Play.class,
                    List.of(PLAY.id),
                    List.of(PLAY.title, PLAY.acts),
                    one -> List.of(one.id(), one.title(), one.acts()),
                    List.of(new Edge<>(PLAY.ensemble, Play::ensemble), new Edge<>(PLAY.genres, Play::genres))),
            new Kind<>(
                    GENRE,
                    Genre.class,
                    List.of(GENRE.id),
                    List.of(GENRE.name),
                    one -> List.of(one.id(), one.name()),
                    List.of(new Edge<>(GENRE.plays, Genre::plays))),
            new Kind<>(
                    MIME,
                    Mime.class,
                    List.of(MIME.id),
                    List.of(MIME.name),
                    one -> List.of(one.id(), one.name()),
                    List.of(new Edge<>(MIME.ensemble, Mime::ensemble))),
            new Kind<>(
                    GRANT,
                    Grant.class,
                    List.of(GRANT.id),
                    List.of(GRANT.code),
                    one -> List.of(one.id(), one.code()),
                    List.of(new Edge<>(GRANT.ensemble, Grant::ensemble))),
            new Kind<>(
                    BOUGH,
                    Bough.class,
                    List.of(BOUGH.id),
                    List.of(BOUGH.name),
                    one -> List.of(one.id(), one.name()),
                    List.of(new Edge<>(BOUGH.parent, Bough::parent), new Edge<>(BOUGH.children, Bough::children))),
            new Kind<>(
                    INVOICE,
                    Invoice.class,
                    List.of(INVOICE.id),
                    List.of(INVOICE.customer),
                    one -> List.of(one.id(), one.customer()),
                    List.of(new Edge<>(INVOICE.lines, Invoice::lines))),
            new Kind<>(
                    LINE,
                    Line.class,
                    List.of(LINE.invoiceId, LINE.number),
                    List.of(LINE.amount),
                    one -> List.of(one.invoiceId(), one.number(), one.amount().intValueExact()),
                    List.of(new Edge<>(LINE.invoice, Line::invoice))),
            new Kind<>(
                    REMARK,
                    Remark.class,
                    List.of(REMARK.id),
                    List.of(REMARK.text),
                    one -> Stream.of(one.id(), one.text(), one.lineInvoiceId(), one.lineNumber())
                            .toList(),
                    List.of(new Edge<>(REMARK.line, Remark::line))));

    private Kinds() {}

    /** The kind of an object. */
    @SuppressWarnings("unchecked") // asked of the type first
    static <E> Kind<E> of(E entity) {
        return (Kind<E>) LIST.stream()
                .filter(kind -> kind.type().isInstance(entity))
                .findFirst()
                .orElseThrow();
    }

    /** The kind of an entity. */
    @SuppressWarnings("unchecked") // of the same entity
    static <E> Kind<E> of(EntityDescriptor<E, ?> entity) {
        return (Kind<E>) LIST.stream()
                .filter(kind -> kind.entity() == entity.canonical())
                .findFirst()
                .orElseThrow();
    }

    /** A query that loads nothing along, and each relationship for one object alone when it is touched. */
    static <E> BoundQuery<E> plain(Session session, Kind<E> kind) {
        return session.query(kind.entity()).options(others(Lazy.SELECT), peers(false));
    }

    /** An object's kind and columns. */
    static <E> String name(E entity) {
        Kind<E> kind = of(entity);
        return kind.entity() + "" + kind.values().apply(entity);
    }

    /** An object, and what each of its relationships leads to, with or without a look at the order of lists. */
    static <E> String description(E entity, boolean inOrder) {
        StringBuilder text = new StringBuilder(name(entity));
        for (Edge<E, ?> edge : of(entity).edges()) {
            text.append(' ').append(edge.relationship().name()).append('=');
            text.append(edge.names(entity, inOrder));
        }
        return text.toString();
    }

    /** Stores random rows: owners without lists, references that are null, links, a forest, keys of two columns and halves of them. */
    static void store(Session session, Random random) {
        List<Genre> genres = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            genres.add(GENRE.create().name("G" + i));
        }
        session.addAll(genres);
        List<Ensemble> ensembles = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Ensemble ensemble = ENSEMBLE.create().name("E" + random.nextInt(4));
            ensembles.add(ensemble);
            session.add(ensemble);
            if (random.nextBoolean()) {
                session.add(GRANT.create().code("C" + i).ensemble(ensemble));
            }
            for (int j = random.nextInt(4); j > 0; j--) {
                session.add(MIME.create().name("M" + j).ensemble(ensemble));
            }
        }
        for (int i = 0; i < 14; i++) {
            Play play = PLAY.create().title("P" + (i * 5) % 14).acts(random.nextInt(3));
            play.ensemble(random.nextInt(4) == 0 ? null : ensembles.get(random.nextInt(ensembles.size())));
            for (int j = random.nextInt(4); j > 0; j--) {
                play.genres().add(genres.get(random.nextInt(genres.size())));
            }
            session.add(play);
        }
        List<Bough> boughs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Bough bough = BOUGH.create().name("B" + random.nextInt(3));
            bough.parent(boughs.isEmpty() || random.nextInt(4) == 0 ? null : boughs.get(random.nextInt(boughs.size())));
            boughs.add(bough);
            session.add(bough);
        }
        storeInvoices(session, random);
    }

    private static void storeInvoices(Session session, Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Invoice invoice = INVOICE.create().customer("I" + i);
            session.add(invoice);
            for (long number : Set.of(1L, 3L, 4L)) {
                if (random.nextInt(3) > 0) {
                    lines.add(LINE.create()
                            .number(number)
                            .amount(BigDecimal.valueOf(random.nextInt(9)))
                            .invoice(invoice));
                }
            }
        }
        session.addAll(lines);
        for (int i = 0; i < 10; i++) {
            Remark remark = REMARK.create().text("R" + i);
            session.add(remark);
            int choice = random.nextInt(5);
            if (choice == 0) {
                remark.lineNumber(3L);
            } else if (choice > 1 && !lines.isEmpty()) {
                remark.line(lines.get(random.nextInt(lines.size())));
            }
        }
    }
}
