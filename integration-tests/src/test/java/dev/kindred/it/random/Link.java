package dev.kindred.it.random;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
    PLACES(Kind.PLACE, "region", "regionCode", Kind.REGION, "places", Shape.LIST, Trait.NULLABLE);

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
        KEY
    }

    final Kind child;
    final @Nullable String reference;
    final String key;
    final Kind parent;
    final @Nullable String collection;
    final Shape shape;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Trait> traits;

    Link(
            Kind child,
            @Nullable String reference,
            String key,
            Kind parent,
            @Nullable String collection,
            Shape shape,
            Trait... traits) {
        this.child = child;
        this.reference = reference;
        this.key = key;
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

    boolean isDeletedByDatabase() {
        return traits.contains(Trait.DELETED_BY_DATABASE);
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

    /** The column of the foreign key: {@code teamId} is {@code team_id}. */
    String column() {
        return key.replace("Id", "_id").replace("Code", "_code");
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
