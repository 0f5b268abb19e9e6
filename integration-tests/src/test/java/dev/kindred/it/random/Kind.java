package dev.kindred.it.random;

import java.util.List;
import java.util.Locale;

/** The entities of the plain model, parents first: names, and the attributes that are no links. */
enum Kind {
    TEAM("Team", "random_teams", "name", "code", "label"),
    REGION("Region", "random_regions", "code", "name"),
    MEMBER("Member", "random_members", "name"),
    TOPIC("Topic", "random_topics", "name"),
    ENROLMENT("Enrolment", "random_enrolments", "name"),
    TASK("Task", "random_tasks", "name", "label"),
    ROOM("Room", "random_rooms", "name"),
    BADGE("Badge", "random_badges", "name"),
    STEP("Step", "random_steps", "name"),
    NOTE("Note", "random_notes", "name"),
    SEAT("Seat", "random_seats", "name"),
    DESK("Desk", "random_desks", "name"),
    LOG("Log", "random_logs", "name"),
    MARK("Mark", "random_marks", "name"),
    PLACE("Place", "random_places", "name"),
    CLIP("Clip", "random_clips", "name"),
    LETTER("Letter", "random_letters", "name"),
    TOOL("Tool", "random_tools", "name"),
    SHEET("Sheet", "random_sheets", "name"),
    GRADE("Grade", "random_grades", "name");

    final String entity;
    final String table;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> attributes;

    Kind(String entity, String table, String... attributes) {
        this.entity = entity;
        this.table = table;
        this.attributes = List.of(attributes);
    }

    /** The attributes that are the key. */
    List<String> keys() {
        return switch (this) {
            case ENROLMENT -> List.of("memberId", "topicId");
            case REGION -> List.of("code");
            default -> List.of("id");
        };
    }

    /** Whether the database numbers its rows. */
    boolean isNumbered() {
        return this != ENROLMENT && this != REGION;
    }

    boolean isVersioned() {
        return this == TEAM;
    }

    /** Whether no two rows may have the same value. */
    boolean isUnique(String attribute) {
        return attribute.equals("code") || attribute.equals("label");
    }

    boolean isNullable(String attribute) {
        return this == TEAM && attribute.equals("code");
    }

    /** What a program calls one of them. */
    String variable(int number) {
        return entity.toLowerCase(Locale.ROOT) + number;
    }
}
