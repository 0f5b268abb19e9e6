package dev.kindred.sql;

import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.util.List;

/** An expression that is true, false or (as SQL has it) unknown. */
public sealed interface Condition extends Expression<Boolean>
        permits Comparison, Between, NullTest, InList, InSelect, Like, Exists, Junction, Not, Constant, ArrayContains {

    @Override
    default SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    /** Both. */
    default Condition and(Condition other) {
        return Junction.of(true, List.of(this, other));
    }

    /** Either. */
    default Condition or(Condition other) {
        return Junction.of(false, List.of(this, other));
    }

    /** The opposite; unknown stays unknown. */
    default Condition not() {
        return new Not(this);
    }
}
