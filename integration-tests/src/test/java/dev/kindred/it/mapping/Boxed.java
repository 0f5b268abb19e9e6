package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** The boxes of the primitives, where null is not taken. */
@Entity("boxed")
public interface Boxed {
    @Id
    Long id();

    Byte tiny();

    Boxed tiny(Byte tiny);

    Short small();

    Boxed small(Short small);

    Integer count();

    Boxed count(Integer count);

    Long total();

    Boxed total(Long total);

    Float ratio();

    Boxed ratio(Float ratio);

    Double share();

    Boxed share(Double share);

    Boolean done();

    Boxed done(Boolean done);
}
