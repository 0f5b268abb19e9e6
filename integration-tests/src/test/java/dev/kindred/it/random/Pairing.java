package dev.kindred.it.random;

import org.jspecify.annotations.Nullable;

/** The link tables of the plain model: which kinds they pair, and what each end calls the other. */
enum Pairing {
    TOPICS(Kind.MEMBER, "topics", Kind.TOPIC, "members", "random_member_topics", "member_id", "topic_id"),
    FRIENDS(Kind.MEMBER, "friends", Kind.MEMBER, "fans", "random_member_friends", "fans_id", "friends_id"),
    SKILLS(Kind.MEMBER, "skills", Kind.TOPIC, null, "random_member_skills", "member_id", "topic_id");

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

    /** Two joined ones. */
    record Pair(int near, int far) {
        boolean touches(int node) {
            return near == node || far == node;
        }
    }
}
