package dev.kindred.benchmarks.mybatis;

import dev.kindred.benchmarks.Dialect;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Days, which are texts in SQLite. Immutable. */
final class DayHandler extends BaseTypeHandler<LocalDate> {

    private final Dialect dialect;

    DayHandler(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, LocalDate day, JdbcType type)
            throws SQLException {
        dialect.setDay(statement, index, day);
    }

    @Override
    public LocalDate getNullableResult(ResultSet row, String column) throws SQLException {
        return getNullableResult(row, row.findColumn(column));
    }

    @Override
    public LocalDate getNullableResult(ResultSet row, int index) throws SQLException {
        return dialect.day(row, index);
    }

    @Override
    public LocalDate getNullableResult(CallableStatement statement, int index) throws SQLException {
        return statement.getObject(index, LocalDate.class);
    }
}
