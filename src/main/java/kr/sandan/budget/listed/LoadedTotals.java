package kr.sandan.budget.listed;

import java.util.List;
import kr.sandan.load.LoadKind.ControlFigure;
import kr.sandan.platform.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list states of itself, beside what was read of it. */
@Component
public class LoadedTotals {

    private static final int MOST = 200;

    private final JdbcTemplate copies;
    private final JdbcClient jdbc;

    LoadedTotals(JdbcTemplate copies, JdbcClient jdbc) {
        this.copies = copies;
        this.jdbc = jdbc;
    }

    /** Keeps them in place of those of an earlier check. */
    public void write(long load, List<BudgetTotals.Control> controls) {
        forget(load);
        CopyRows rows = new CopyRows(copies, "budget_load_total", "load_id, position, label, published, read");
        for (int at = 0; at < Math.min(controls.size(), MOST); at++) {
            BudgetTotals.Control control = controls.get(at);
            rows.add(load)
                    .add(at)
                    .add(control.label())
                    .add(control.published())
                    .add(control.read())
                    .end();
        }
        rows.flush();
    }

    public List<ControlFigure> of(long load) {
        return jdbc.sql("select label, published, read from budget_load_total where load_id = ? order by position")
                .param(load)
                .query((row, number) -> new ControlFigure(
                        row.getString("label"), row.getBigDecimal("published"), row.getBigDecimal("read"), 0))
                .list();
    }

    public void forget(long load) {
        jdbc.sql("delete from budget_load_total where load_id = ?").param(load).update();
    }
}
