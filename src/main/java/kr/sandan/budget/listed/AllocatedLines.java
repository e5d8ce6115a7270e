package kr.sandan.budget.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.allocation.FreeMoney;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for lines that a list would leave with less than offices have of them already. */
@Component
class AllocatedLines {

    /**
     * Lines of the version that will be in force, with what they will have together with what was moved to them; those that
     * the version no longer has stand in no row.
     */
    private static final String SHORT =
            """
            with coming as (
                select distinct on (v.programme_id) v.programme_id, v.number, v.held_id from budget_load_version v
                 where v.load_id = :load and not exists (
                    select from budget_version o where o.programme_id = v.programme_id and o.fiscal_year = :year and OTHER > MINE
                       and exists (select from budget_entry e where e.version_id = o.id and e.superseded_at is null))
                 order by v.programme_id, MINE desc),
            given as (
                select a.line_id, l.code, l.programme_id, cast(sum(a.amount_krw) as bigint) as won
                  from budget_allocation a
                 cross join lateral (select * from budget_line where id = a.line_id offset 0) l -- from the few to the many
                 where l.fiscal_year = :year and a.giver_id is null and a.superseded_at is null and upper_inf(a.valid)
                 group by a.line_id, l.code, l.programme_id),
            found as (
                select g.line_id, g.code, g.won, s.sheet, s.row_number, s.column_number, s.position,
                       coalesce(s.amount_krw, 0) + coalesce((
                           select cast(sum(p.amount_krw) as bigint) from budget_movement_line p
                             join budget_movement x on x.id = p.movement_id
                            where p.line_id = g.line_id and x.superseded_at is null), 0) as coming_krw
                  from given g join coming c on c.programme_id = g.programme_id
                  left join budget_load_row s on s.load_id = :load and s.version = c.number and s.line_id = g.line_id)
            select * from found where coming_krw < won and coming_krw < budget_line_now(line_id) order by position nulls last, code
            """.replace("OTHER", VersionKind.rank("o")).replace("MINE", VersionKind.rank("v"));

    private static final String REFUSED = "budget.load.allocated";
    private static final String EXCEPTION = "budget.load.allocated.exception";

    private final FreeMoney money;
    private final JdbcClient jdbc;

    AllocatedLines(FreeMoney money, JdbcClient jdbc) {
        this.money = money;
        this.jdbc = jdbc;
    }

    /** What falls short is refused or, by setting, needs a reason. */
    void look(long load, int year, BudgetFindings findings) {
        boolean exceptions = money.allowsExceptions();
        jdbc.sql(SHORT).param("load", load).param("year", year).query(row -> {
            String code = row.getString("code");
            Object[] said = {code, ListedMoney.text(row.getLong("coming_krw")), ListedMoney.text(row.getLong("won"))};
            SheetCell cell = cell(row, code);
            String subject = "allocated:" + code;
            if (cell == null && exceptions) findings.odd(subject, EXCEPTION + ".gone", said);
            else if (cell == null) findings.refuse(REFUSED + ".gone", said);
            else if (exceptions) findings.odd(cell, subject, EXCEPTION, said);
            else findings.refuse(cell, REFUSED, said);
        });
    }

    /** Null for a line that the list no longer has. */
    private static @Nullable SheetCell cell(ResultSet row, String code) throws SQLException {
        String sheet = row.getString("sheet");
        if (sheet == null) return null;
        return SheetCell.held(sheet, row.getInt("row_number"), row.getInt("column_number"), code);
    }
}
