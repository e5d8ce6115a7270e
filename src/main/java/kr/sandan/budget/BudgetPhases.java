package kr.sandan.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised for parts of programmes over several years: each amount with its reason and source. */
@Service
@Transactional(readOnly = true)
public class BudgetPhases {

    private final JdbcClient jdbc;

    BudgetPhases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An amount of a phase.
     *
     * @param toYear the last year of the phase, or null where nobody said
     * @param won what was promised
     * @param change against the amount before it in won, or null for the first
     * @param current whether it is the last one known
     */
    public record PhaseAmount(
            long programmeId,
            String phase,
            String name,
            String nameEn,
            int fromYear,
            @Nullable Integer toYear,
            long won,
            @Nullable Long change,
            @Nullable PartialDate decidedOn,
            String reason,
            long sourceId,
            boolean current) {}

    /**
     * A part of a programme over several years.
     *
     * @param toYear its last year, or null where nobody said
     * @param won what was promised last for all its years
     */
    public record Phase(
            long programmeId,
            String code,
            String name,
            String nameEn,
            int fromYear,
            @Nullable Integer toYear,
            long won) {

        /** How addresses call it. */
        public String key() {
            return programmeId + "-" + code;
        }

        /** Whether a year is one of its own; one without a known end goes on. */
        public boolean covers(int year) {
            return fromYear <= year && (toYear == null || year <= toYear);
        }
    }

    /** The phases of a day, the earliest first. */
    public record Periods(List<Phase> phases) {

        /** The phase of a year of a programme, of several the one that began last. */
        public Optional<Phase> find(long programmeId, int year) {
            return phases.stream()
                    .filter(one -> one.programmeId() == programmeId && one.covers(year))
                    .reduce((first, second) -> second);
        }

        @Nullable
        String of(long programmeId, int year) {
            return find(programmeId, year).map(Phase::key).orElse(null);
        }
    }

    /** The phases known until a day. */
    public Periods periods(AsOf asOf) {
        return new Periods(all(asOf).stream()
                .filter(PhaseAmount::current)
                .map(one -> new Phase(
                        one.programmeId(),
                        one.phase(),
                        one.name(),
                        one.nameEn(),
                        one.fromYear(),
                        one.toYear(),
                        one.won()))
                .sorted(Comparator.comparingInt(Phase::fromYear))
                .toList());
    }

    /** Every amount known until a day, phase by phase in the order in which they followed each other. */
    public List<PhaseAmount> all(AsOf asOf) {
        return jdbc.sql("""
                        select p.programme_id, p.code, p.name, p.name_en, p.from_year, p.to_year, a.*,
                               a.amount_krw - lag(a.amount_krw) over (partition by p.id order by a.id) as change,
                               lead(a.id) over (partition by p.id order by a.id) is null as current
                          from budget_phase p join budget_phase_amount a on a.phase_id = p.id
                         where a.known_from < :until
                         order by p.programme_id, p.from_year, p.id, a.id
                        """)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> amount(row))
                .list();
    }

    private static PhaseAmount amount(ResultSet row) throws SQLException {
        return new PhaseAmount(
                row.getLong("programme_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("from_year"),
                row.getObject("to_year", Integer.class),
                row.getLong("amount_krw"),
                row.getObject("change", Long.class),
                PartialDate.of(row, "decided_on", "decided_precision"),
                row.getString("reason"),
                row.getLong("source_id"),
                row.getBoolean("current"));
    }
}
