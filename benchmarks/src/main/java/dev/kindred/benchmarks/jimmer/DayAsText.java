package dev.kindred.benchmarks.jimmer;

import java.time.LocalDate;
import org.babyfish.jimmer.sql.runtime.ScalarProvider;

/** Jimmer's SQLite reads all times as timestamps; the tables hold days as ten characters. Immutable. */
final class DayAsText implements ScalarProvider<LocalDate, String> {

    @Override
    public LocalDate toScalar(String text) {
        return LocalDate.parse(text);
    }

    @Override
    public String toSql(LocalDate day) {
        return day.toString();
    }
}
