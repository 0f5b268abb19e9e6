package dev.kindred.it.random;

import org.jspecify.annotations.Nullable;

/** The link tables of the plain model: which kinds they pair, and what each end calls the other. */
enum Pairing {
    TOPICS(Kind.MEMBER, "topics", Kind.TOPIC, "members", "random_member_topics", "member_id", "topic_id"),
    FRIENDS(Kind.MEMBER, "friends", Kind.MEMBER, "fans", "random_member_friends", "fans_id", "friends_id"),
    SKILLS(Kind.MEMBER, "skills", Kind.TOPIC, null, "random_member_skills", "member_id", "topic_id"),
    WISHES(Kind.MEMBER, "wishes", Kind.TOPIC, "wishers", "random_member_wishes", "member_id", "topic_id"),
    CLUBS(Kind.MEMBER, "clubs", Kind.TOPIC, "clubbers", "random_member_clubs", "member_id", "topic_id"),
    HOBBIES(Kind.MEMBER, "hobbies", Kind.TOPIC, null, "random_member_hobbies", "member_id", "topic_id");

    final Kind near;
    final String name;
    final Kind far;
    final @Nullable String back;
    final String table;
    final String nearColumn;
    final String farColumn;

    Pairing(
            Kind near,
            String name,
            Kind far,
            @Nullable String back,
            String table,
            String nearColumn,
            String farColumn) {
        this.near = near;
        this.name = name;
        this.far = far;
        this.back = back;
        this.table = table;
        this.nearColumn = nearColumn;
        this.farColumn = farColumn;
    }

    /** Whether the far end's collection is no attribute of it. */
    boolean isBackref() {
        return this == WISHES;
    }

    /** Whether the database deletes the links of a row that is deleted. */
    boolean isDeletedByDatabase() {
        return this == CLUBS || this == HOBBIES;
    }

    /** How a program reads the collection of one end. */
    String read(String end, boolean asNear) {
        if (!asNear && isBackref()) {
            return near.name() + "." + name + ".backref().of(" + end + ")";
        }
        return end + "." + (asNear ? name : back) + "()";
    }

    /** Two joined ones. */
    record Pair(int near, int far) {
        boolean touches(int node) {
            return near == node || far == node;
        }
    }
}
