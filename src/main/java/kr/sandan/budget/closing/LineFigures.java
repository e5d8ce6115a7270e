package kr.sandan.budget.closing;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a line stands at, in whole won.
 *
 * @param budget as the last version has it
 * @param moved what was moved to it or away, carried in and added
 * @param current both together (예산현액)
 */
public record LineFigures(
        long lineId,
        String code,
        String name,
        long budget,
        long moved,
        long current,
        long allocated,
        long granted,
        long spent,
        long carried,
        long unspent,
        long returned) {

    static LineFigures read(ResultSet row, int number) throws SQLException {
        return new LineFigures(
                row.getLong("line_id"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("budget_krw"),
                row.getLong("moved_krw"),
                row.getLong("budget_krw") + row.getLong("moved_krw"),
                row.getLong("allocated_krw"),
                row.getLong("granted_krw"),
                row.getLong("spent_krw"),
                row.getLong("carried_krw"),
                row.getLong("unspent_krw"),
                row.getLong("returned_krw"));
    }

    /** What neither was spent nor carried over nor left unspent. */
    public long unexplained() {
        return current - spent - carried - unspent;
    }

    LineFigures plus(LineFigures other) {
        return new LineFigures(
                0,
                "",
                "",
                budget + other.budget,
                moved + other.moved,
                current + other.current,
                allocated + other.allocated,
                granted + other.granted,
                spent + other.spent,
                carried + other.carried,
                unspent + other.unspent,
                returned + other.returned);
    }

    static LineFigures nothing() {
        return new LineFigures(0, "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** How it stands in the text whose sum a closing keeps. */
    String written() {
        return String.join(
                "\t",
                code,
                String.valueOf(budget),
                String.valueOf(moved),
                String.valueOf(allocated),
                String.valueOf(granted),
                String.valueOf(spent),
                String.valueOf(carried),
                String.valueOf(unspent),
                String.valueOf(returned));
    }
}
