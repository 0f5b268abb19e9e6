package dev.kindred.sql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several conditions, all of which (AND) or one of which (OR) must hold. */
public record Junction(boolean all, List<Condition> parts) implements Condition {

    public Junction {
        parts = List.copyOf(parts);
    }

    /** The parts joined; parts that are of the same junction are taken in. No part at all is true for AND, false for OR. */
    static Condition of(boolean all, List<? extends Condition> parts) {
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof Junction inner && inner.all == all
                        ? inner.parts.stream()
                        : Stream.<Condition>of(part))
                .toList();
        if (flat.isEmpty()) {
            return all ? Constant.TRUE : Constant.FALSE;
        }
        return flat.size() == 1 ? flat.get(0) : new Junction(all, flat);
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
