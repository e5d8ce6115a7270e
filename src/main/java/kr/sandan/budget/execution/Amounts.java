package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What happened to the money of a line in a month or over several, in whole won.
 *
 * @param granted 교부
 * @param spent 집행
 * @param named 명시이월: carried over by the budget itself
 * @param forced 사고이월: carried over because it was bound and could not be paid
 * @param lasting 계속비이월: carried over within work of several years
 * @param unspent 불용
 * @param returned 반납
 */
public record Amounts(long granted, long spent, long named, long forced, long lasting, long unspent, long returned) {

    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, 0);

    /** All that is carried over into the next year. */
    public long carried() {
        return named + forced + lasting;
    }

    /** Money granted and spent, as most months have it. */
    public static Amounts of(long granted, long spent) {
        return new Amounts(granted, spent, 0, 0, 0, 0, 0);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                granted + other.granted,
                spent + other.spent,
                named + other.named,
                forced + other.forced,
                lasting + other.lasting,
                unspent + other.unspent,
                returned + other.returned);
    }

    /** From the columns that the table and its sums name alike. */
    static Amounts of(ResultSet row) throws SQLException {
        return new Amounts(
                row.getLong("granted_krw"),
                row.getLong("spent_krw"),
                row.getLong("carried_named_krw"),
                row.getLong("carried_forced_krw"),
                row.getLong("carried_lasting_krw"),
                row.getLong("unspent_krw"),
                row.getLong("returned_krw"));
    }
}
