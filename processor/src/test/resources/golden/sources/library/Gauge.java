package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

@Entity
public interface Gauge {
    @Id int number();

    byte tiny();
    Gauge tiny(byte tiny);

    short small();
    Gauge small(short small);

    int count();
    Gauge count(int count);

    long total();
    Gauge total(long total);

    float ratio();
    Gauge ratio(float ratio);

    double share();
    Gauge share(double share);

    boolean done();
    Gauge done(boolean done);

    @Nullable Byte tinyBox();

    @Nullable Short smallBox();

    @Nullable Integer countBox();

    @Nullable Long totalBox();

    @Nullable Float ratioBox();

    @Nullable Double shareBox();

    @Nullable Boolean doneBox();

    @Column(precision = 12, scale = 4) BigDecimal exact();
    Gauge exact(BigDecimal exact);

    BigInteger big();
    Gauge big(BigInteger big);
}
