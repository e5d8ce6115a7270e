package kr.sandan.benchmark;

import java.nio.file.Path;
import java.util.List;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yardstick of loads: a file of budget lines read row by row and nothing done with it but a COPY of its rows. */
@RestController
@Profile("benchmark")
class BareListController implements RouteRules {

    private static final String COLUMNS = """
            load_id, position, sheet, row_number, column_number, programme, version, heading, place, code, name, amount_krw,
            stated_unit, note, sample""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BareListController(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(RouteRules.get("/benchmark/bare-list", Audience.SIGNED_IN));
    }

    /** Seconds that it takes; what was copied is given up. */
    @GetMapping(value = "/benchmark/bare-list", produces = "text/plain")
    String seconds(@RequestParam String file) {
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            copy(Path.of(file));
            status.setRollbackOnly();
        });
        return String.valueOf((System.nanoTime() - begun) / 1e9);
    }

    private void copy(Path path) {
        // a table of its own: rows given up in that of the loads would be passed over by whoever reads it next
        jdbc.execute("create table benchmark_list (like budget_load_line including all)");
        CopyRows rows = new CopyRows(jdbc, "benchmark_list", COLUMNS);
        try (SheetFile file = SheetFile.open(path);
                SheetRows read = file.rows(file.sheets().get(0))) {
            read.next();
            while (read.hasNext()) copy(rows, read.next());
        }
        rows.flush();
    }

    private static void copy(CopyRows rows, SheetRow row) {
        SheetCell amount = row.cell(16);
        rows.add(0)
                .add(row.number())
                .add(row.sheet())
                .add(row.number())
                .add(amount.column())
                .add(0)
                .add(0)
                .add(0)
                .add(0)
                .add(row.cell(0).text())
                .add(row.cell(1).text())
                .add(Long.parseLong(amount.raw()))
                .add("WON")
                .add(row.cell(17).text())
                .add(true)
                .end();
    }
}
