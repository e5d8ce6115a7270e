package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * 예산현액 with its terms, in won.
 *
 * @param budget of the version in force
 * @param carriedIn 전년도 이월
 * @param reserve 예비비
 * @param moved 전용, 이용 and 이체, below nothing where more left than came
 * @param excess 초과지출
 */
public record Current(long budget, long carriedIn, long reserve, long moved, long excess) {

    public static final Current NONE = new Current(0, 0, 0, 0, 0);

    public long won() {
        return budget + carriedIn + reserve + moved + excess;
    }

    public Current plus(Current other) {
        return new Current(
                budget + other.budget,
                carriedIn + other.carriedIn,
                reserve + other.reserve,
                moved + other.moved,
                excess + other.excess);
    }

    static Current of(ResultSet row) throws SQLException {
        return new Current(
                row.getLong("budget_krw"),
                row.getLong("carried_in_krw"),
                row.getLong("reserve_krw"),
                row.getLong("moved_krw"),
                row.getLong("excess_krw"));
    }
}
