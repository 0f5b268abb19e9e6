package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Put together of mixins, one of which it answers by a method with a body. */
@Entity("memos")
public interface Memo extends Stamped<Memo>, Named {
    @Id
    Long id();

    boolean isUrgent();

    void setUrgent(boolean urgent);

    @Override
    default String getLabel() {
        return getName() + (isUrgent() ? "!" : "");
    }
}
