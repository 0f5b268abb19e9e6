package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.ReflectedCheck;
import org.junit.jupiter.api.Test;

class CheckTextsTest {

    @Test
    void findsChecksOfColumnsAndOfTheTableWithTheirNames() {
        assertThat(CheckTexts.of(
                        "CREATE TABLE t (a integer CHECK (a > 0), b text, constraint \"odd \"\"name\" check (b <> a))"))
                .containsExactly(new ReflectedCheck("", "a > 0"), new ReflectedCheck("odd \"name", "b <> a"));
    }

    @Test
    void aConditionMayHoldParenthesesAndTexts() {
        assertThat(CheckTexts.of(
                        "create table t (a text, constraint c check(length(a) in (1, (2)) and a <> ')(')) strict"))
                .containsExactly(new ReflectedCheck("c", "length(a) in (1, (2)) and a <> ')('"));
    }

    @Test
    void theWordInNamesTextsAndCommentsIsNoCheck() {
        assertThat(CheckTexts.of("create table \"check\" (a text default 'check (x)', -- check (a)\n"
                        + " [check] text, /* check (b) */ check_in text, `check` text)"))
                .isEmpty();
    }

    @Test
    void theNameOfAnotherConstraintIsNotThatOfTheNextCheck() {
        assertThat(CheckTexts.of("create table t (a int constraint k not null check (a > 1))"))
                .containsExactly(new ReflectedCheck("", "a > 1"));
    }
}
