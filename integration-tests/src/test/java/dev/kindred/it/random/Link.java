package dev.kindred.it.random;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The foreign keys of the plain model, each with the relationships that go by it. */
enum Link {
    MEMBERS(Kind.MEMBER, "team", "teamId", Kind.TEAM, "members", Shape.LIST, Trait.NULLABLE),
    TASKS(Kind.TASK, "team", "teamId", Kind.TEAM, "tasks", Shape.LIST, Trait.OWNS),
    ROOMS(Kind.ROOM, "team", "teamId", Kind.TEAM, "rooms", Shape.SET, Trait.NULLABLE),
    BADGES(Kind.BADGE, "team", "teamId", Kind.TEAM, "badges", Shape.MAP, Trait.NULLABLE, Trait.OWNS),
    STEPS(Kind.STEP, "team", "teamId", Kind.TEAM, "steps", Shape.PLACES, Trait.NULLABLE),
    NOTES(Kind.NOTE, null, "teamId", Kind.TEAM, "notes", Shape.LIST, Trait.NULLABLE),
    SEAT(Kind.SEAT, "team", "teamId", Kind.TEAM, "seat", Shape.ONE, Trait.NULLABLE),
    DESK(Kind.DESK, "team", "teamId", Kind.TEAM, "desk", Shape.ONE, Trait.OWNS),
    LOGS(Kind.LOG, "team", "teamId", Kind.TEAM, "logs", Shape.LIST, Trait.DELETED_BY_DATABASE),
    MARKS(Kind.MARK, "team", "teamId", Kind.TEAM, "marks", Shape.LIST, Trait.NULLABLE, Trait.RELEASED_BY_DATABASE),
    LEAD(Kind.TEAM, "lead", "leadId", Kind.MEMBER, null, Shape.NONE, Trait.NULLABLE),
    TREE(Kind.MEMBER, "parent", "parentId", Kind.MEMBER, "children", Shape.LIST, Trait.NULLABLE),
    ENROLLED(Kind.ENROLMENT, "member", "memberId", Kind.MEMBER, "enrolments", Shape.LIST, Trait.OWNS, Trait.KEY),
    ATTENDED(Kind.ENROLMENT, "topic", "topicId", Kind.TOPIC, "enrolments", Shape.LIST, Trait.KEY),
    PLACES(Kind.PLACE, "region", "regionCode", Kind.REGION, "places", Shape.LIST, Trait.NULLABLE),
    CLIPS(Kind.CLIP, "team", "teamId", Kind.TEAM, "clips", Shape.LIST, Trait.NULLABLE, Trait.BACKREF),
    BUDDY(Kind.MEMBER, "buddy", "buddyId", Kind.MEMBER, null, Shape.NONE, Trait.NULLABLE),
    SENT(Kind.LETTER, "sender", "senderId", Kind.MEMBER, "sent", Shape.LIST, Trait.OWNS),
    RECEIVED(Kind.LETTER, "receiver", "receiverId", Kind.MEMBER, "received", Shape.LIST, Trait.NULLABLE),
    TOOLS(Kind.TOOL, "member", "memberId", Kind.MEMBER, "tools", Shape.LIST, Trait.NULLABLE, Trait.DELETES),
    SHEETS(Kind.SHEET, "team", "teamId", Kind.TEAM, "sheets", Shape.LIST, Trait.DELETES),
    GRADES(
            Kind.GRADE,
            "enrolment",
            "enrolmentMemberId, enrolmentTopicId",
            Kind.ENROLMENT,
            "grades",
            Shape.LIST,
            Trait.NULLABLE);

    /** What the parent holds its children in. */
    enum Shape {
        LIST,
        SET,
        MAP,
        PLACES,
        ONE,
        NONE
    }

    private enum Trait {
        NULLABLE,
        OWNS,
        DELETED_BY_DATABASE,
        RELEASED_BY_DATABASE,
        KEY,
        DELETES,
        BACKREF
    }

    final Kind child;
    final @Nullable String reference;
    final Kind parent;
    final @Nullable String collection;
    final Shape shape;

    /** The attributes that are the foreign key, one for each part of the parent's. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> keys;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Trait> traits;

    Link(
            Kind child,
            @Nullable String reference,
            String keys,
            Kind parent,
            @Nullable String collection,
            Shape shape,
            Trait... traits) {
        this.child = child;
        this.reference = reference;
        this.keys = List.of(keys.split(", ", -1));
        this.parent = parent;
        this.collection = collection;
        this.shape = shape;
        this.traits = List.of(traits);
    }

    boolean isNullable() {
        return traits.contains(Trait.NULLABLE);
    }

    /** Whether children go with their parent, and when they leave it. */
    boolean owns() {
        return traits.contains(Trait.OWNS);
    }

    /** Whether children are deleted with their parent, be it by the session or the database. */
    boolean takesAlong() {
        return owns() || traits.contains(Trait.DELETES) || traits.contains(Trait.DELETED_BY_DATABASE);
    }

    boolean isReleasedByDatabase() {
        return traits.contains(Trait.RELEASED_BY_DATABASE);
    }

    /** Whether it is part of the child's primary key. */
    boolean isKey() {
        return traits.contains(Trait.KEY);
    }

    /** Whether the child has the foreign key as an attribute that can be set. */
    boolean keyHasSetter() {
        return !isKey() && this != NOTES;
    }

    /** Whether the collection is the other side of a reference, and no attribute of the parent. */
    boolean isBackref() {
        return traits.contains(Trait.BACKREF);
    }

    /** How a program reads the collection of a parent. */
    String read(String parent) {
        return isBackref()
                ? child.name() + "." + reference + ".backref().of(" + parent + ")"
                : parent + "." + collection + "()";
    }

    /** The columns of the foreign key: {@code teamId} is {@code team_id}. */
    List<String> columns() {
        return keys.stream()
                .map(key -> key.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether its tables refer to each other, or to themselves. */
    boolean isInCircle() {
        return isNullable() && child.compareTo(parent) <= 0;
    }

    static List<Link> ofChild(Kind kind) {
        return Ends.CHILD.get(kind);
    }

    static List<Link> ofParent(Kind kind) {
        return Ends.PARENT.get(kind);
    }

    private static final class Ends {

        static final Map<Kind, List<Link>> CHILD = new EnumMap<>(Kind.class);
        static final Map<Kind, List<Link>> PARENT = new EnumMap<>(Kind.class);

        static {
            for (Kind kind : Kind.values()) {
                CHILD.put(
                        kind,
                        Arrays.stream(values())
                                .filter(link -> link.child == kind)
                                .toList());
                PARENT.put(
                        kind,
                        Arrays.stream(values())
                                .filter(link -> link.parent == kind)
                                .toList());
            }
        }
    }
}
