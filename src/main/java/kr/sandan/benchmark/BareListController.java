package kr.sandan.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.sandan.platform.CopyRows;
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

/**
 * The yardstick of loads: a file of budget lines read row by row and nothing done with it but a COPY of its rows, with every column
 * as the file has it, into a table that is logged and has a key, as that of the lines of loads; and the commit.
 */
@RestController
@Profile("benchmark")
class BareListController implements RouteRules {

    private static final String TABLE = "benchmark_list";
    private static final int COLUMNS = 19;

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

    /** Seconds that it takes. */
    @GetMapping(value = "/benchmark/bare-list", produces = "text/plain")
    String seconds(@RequestParam String file) {
        // a table of its own: rows given up in that of the loads would be passed over by whoever reads it next
        jdbc.execute("drop table if exists " + TABLE);
        jdbc.execute("create table " + TABLE + " (row_number integer primary key, " + columns(" text") + ")");
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> copy(Path.of(file)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        jdbc.execute("drop table " + TABLE);
        return String.valueOf(seconds);
    }

    private static String columns(String type) {
        return IntStream.range(0, COLUMNS).mapToObj(at -> "c" + at + type).collect(Collectors.joining(", "));
    }

    private void copy(Path path) {
        CopyRows rows = new CopyRows(jdbc, TABLE, "row_number, " + columns(""));
        try (SheetFile file = SheetFile.open(path);
                SheetRows read = file.rows(file.sheets().get(0))) {
            read.next();
            while (read.hasNext()) {
                SheetRow row = read.next();
                rows.add(row.number());
                for (int at = 0; at < COLUMNS; at++) rows.add(row.cell(at).text());
                rows.end();
            }
        }
        rows.flush();
    }
}
