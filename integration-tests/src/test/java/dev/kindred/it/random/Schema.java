package dev.kindred.it.random;

import static dev.kindred.it.random.Badge_.BADGE;
import static dev.kindred.it.random.Clip_.CLIP;
import static dev.kindred.it.random.Desk_.DESK;
import static dev.kindred.it.random.Enrolment_.ENROLMENT;
import static dev.kindred.it.random.Grade_.GRADE;
import static dev.kindred.it.random.Letter_.LETTER;
import static dev.kindred.it.random.Log_.LOG;
import static dev.kindred.it.random.Mark_.MARK;
import static dev.kindred.it.random.Member_.MEMBER;
import static dev.kindred.it.random.Note_.NOTE;
import static dev.kindred.it.random.Place_.PLACE;
import static dev.kindred.it.random.Region_.REGION;
import static dev.kindred.it.random.Room_.ROOM;
import static dev.kindred.it.random.Seat_.SEAT;
import static dev.kindred.it.random.Sheet_.SHEET;
import static dev.kindred.it.random.Step_.STEP;
import static dev.kindred.it.random.Task_.TASK;
import static dev.kindred.it.random.Team_.TEAM;
import static dev.kindred.it.random.Tool_.TOOL;
import static dev.kindred.it.random.Topic_.TOPIC;

import dev.kindred.mapping.BackrefAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.MetaData;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which of Kindred's entities is which kind of the plain model. */
final class Schema {

    static final MetaData META_DATA = MetaData.of(
            TEAM, MEMBER, TASK, ROOM, BADGE, STEP, NOTE, SEAT, DESK, LOG, MARK, TOPIC, ENROLMENT, REGION, PLACE, CLIP,
            LETTER, TOOL, SHEET, GRADE);

    private static final Map<Kind, EntityDescriptor<?, ?>> DESCRIPTORS = Map.ofEntries(
            Map.entry(Kind.TEAM, TEAM),
            Map.entry(Kind.MEMBER, MEMBER),
            Map.entry(Kind.TASK, TASK),
            Map.entry(Kind.ROOM, ROOM),
            Map.entry(Kind.BADGE, BADGE),
            Map.entry(Kind.STEP, STEP),
            Map.entry(Kind.NOTE, NOTE),
            Map.entry(Kind.SEAT, SEAT),
            Map.entry(Kind.DESK, DESK),
            Map.entry(Kind.LOG, LOG),
            Map.entry(Kind.MARK, MARK),
            Map.entry(Kind.TOPIC, TOPIC),
            Map.entry(Kind.ENROLMENT, ENROLMENT),
            Map.entry(Kind.REGION, REGION),
            Map.entry(Kind.PLACE, PLACE),
            Map.entry(Kind.CLIP, CLIP),
            Map.entry(Kind.LETTER, LETTER),
            Map.entry(Kind.TOOL, TOOL),
            Map.entry(Kind.SHEET, SHEET),
            Map.entry(Kind.GRADE, GRADE));

    private static final Map<Kind, Supplier<Object>> FACTORIES = Map.ofEntries(
            Map.entry(Kind.TEAM, TEAM::create),
            Map.entry(Kind.MEMBER, MEMBER::create),
            Map.entry(Kind.TASK, TASK::create),
            Map.entry(Kind.ROOM, ROOM::create),
            Map.entry(Kind.BADGE, BADGE::create),
            Map.entry(Kind.STEP, STEP::create),
            Map.entry(Kind.NOTE, NOTE::create),
            Map.entry(Kind.SEAT, SEAT::create),
            Map.entry(Kind.DESK, DESK::create),
            Map.entry(Kind.LOG, LOG::create),
            Map.entry(Kind.MARK, MARK::create),
            Map.entry(Kind.TOPIC, TOPIC::create),
            Map.entry(Kind.ENROLMENT, ENROLMENT::create),
            Map.entry(Kind.REGION, REGION::create),
            Map.entry(Kind.PLACE, PLACE::create),
            Map.entry(Kind.CLIP, CLIP::create),
            Map.entry(Kind.LETTER, LETTER::create),
            Map.entry(Kind.TOOL, TOOL::create),
            Map.entry(Kind.SHEET, SHEET::create),
            Map.entry(Kind.GRADE, GRADE::create));

    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Schema() {}

    @SuppressWarnings("unchecked")
    static EntityDescriptor<Object, Object> descriptor(Kind kind) {
        return (EntityDescriptor<Object, Object>) Objects.requireNonNull(DESCRIPTORS.get(kind));
    }

    static Object create(Kind kind) {
        return Objects.requireNonNull(FACTORIES.get(kind)).get();
    }

    static Kind kind(Object entity) {
        return KINDS.get(entity.getClass());
    }

    private static Kind find(Class<?> type) {
        for (Kind kind : Kind.values()) {
            if (descriptor(kind).javaType().isAssignableFrom(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type.toString());
    }

    /** The list that another kind declares for this one; null if an accessor has the attribute. */
    @SuppressWarnings("unchecked")
    static @Nullable BackrefAttribute<Object, Object> backref(Kind kind, String attribute) {
        BackrefAttribute<?, ?> backref = null;
        if (kind == Kind.TEAM && attribute.equals("clips")) {
            backref = CLIP.team.backref();
        } else if (kind == Kind.TOPIC && attribute.equals("wishers")) {
            backref = MEMBER.wishes.backref();
        }
        return (BackrefAttribute<Object, Object>) backref;
    }

    /** The key of an object that has been written. */
    static Object key(Kind kind, Object entity) {
        return switch (kind) {
            case ENROLMENT -> new EnrolmentKey(((Enrolment) entity).memberId(), ((Enrolment) entity).topicId());
            case REGION -> ((Region) entity).code();
            default -> Objects.requireNonNull(Accessors.get(entity, "id"), "id");
        };
    }
}
