package kr.sandan.budget.listed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file would write, kept until it is applied or given up. */
@Component
class BudgetStaging {

    private static final List<String> WORKED_ON = List.of(
            "budget_load_line",
            "budget_load_programme",
            "budget_load_version",
            "budget_load_place",
            "budget_load_heading",
            "budget_load_match",
            "budget_load_part",
            "budget_load_sum");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    BudgetStaging(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * A line as a file has it; programme, version, heading and place by their numbers within the file.
     *
     * @param cell where its money stands
     */
    record Line(
            SheetCell cell,
            int programme,
            int version,
            int heading,
            int place,
            @Nullable String code,
            String name,
            long won,
            MoneyUnit unit,
            @Nullable String note,
            boolean sample) {}

    /** Takes the lines of one load in, while the next ones are read. */
    final class Lines implements AutoCloseable {

        private final long load;
        private final CopyRows copy;
        private final Set<Long> codes = new HashSet<>();
        private int position;
        private boolean uncoded;
        private boolean again;

        private Lines(long load) {
            this.load = load;
            copy = CopyRows.beside(jdbc, "budget_load_line", """
                    load_id, position, sheet, row_number, column_number, programme, version, heading, place, code, name,
                    amount_krw, stated_unit, note, sample""");
        }

        void add(Line line) {
            if (line.code() == null) uncoded = true;
            else again |= !codes.add(mark(line.version(), line.code()));
            copy.add(load)
                    .add(++position)
                    .add(line.cell().sheet())
                    .add(line.cell().row())
                    .add(line.cell().column())
                    .add(line.programme())
                    .add(line.version())
                    .add(line.heading())
                    .add(line.place())
                    .add(line.code())
                    .add(line.name())
                    .add(line.won())
                    .add(line.unit().name())
                    .add(line.note())
                    .add(line.sample())
                    .end();
        }

        int count() {
            return position;
        }

        /** Whether one of them lacks a code. */
        boolean uncoded() {
            return uncoded;
        }

        /** Whether one may be there twice: it lacks a code, or what its version and code come to was met before. */
        boolean perhapsTwice() {
            return uncoded || again;
        }

        private static long mark(int version, String code) {
            long mark = version + 1;
            for (int at = 0; at < code.length(); at++) mark = mark * 0x100000001b3L ^ code.charAt(at);
            return mark;
        }

        /** Lets the planner know of them: what follows joins them all. */
        void finish() {
            copy.flush();
            codes.clear();
            client.sql("analyze budget_load_line (load_id, programme, version, heading, place, code)")
                    .update();
        }

        @Override
        public void close() {
            copy.close();
        }
    }

    Lines lines(long load) {
        return new Lines(load);
    }

    CopyRows into(String table, String columns) {
        return new CopyRows(jdbc, table, columns);
    }

    /** Forgets what a load would write; the totals that its file states stay. */
    void clear(long load) {
        WORKED_ON.forEach(table -> delete(table, load));
    }

    /** Forgets everything. */
    void forget(long load) {
        clear(load);
        delete("budget_load_total", load);
    }

    private void delete(String table, long load) {
        client.sql("delete from " + table + " where load_id = ?").param(load).update();
    }
}
