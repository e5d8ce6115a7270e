package kr.sandan.budget;

import java.time.ZoneOffset;
import kr.sandan.budget.BudgetWriter.Stamp;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes parts of programmes over several years and what was promised for them. */
@Component
class PhaseWriter {

    private final JdbcClient jdbc;

    PhaseWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long phase(StatePhase said) {
        jdbc.sql("""
                        insert into budget_phase (programme_id, code, name, name_en, from_year, to_year)
                        values (:programme, :code, :name, :nameEn, :from, :to) on conflict do nothing
                        """)
                .param("programme", said.programmeId())
                .param("code", said.code())
                .param("name", said.name())
                .param("nameEn", said.nameEn())
                .param("from", said.fromYear())
                .param("to", said.toYear())
                .update();
        return jdbc.sql("select id from budget_phase where programme_id = ? and code = ?")
                .params(said.programmeId(), said.code())
                .query(Long.class)
                .single();
    }

    void promise(long phase, StatePhase.Amount amount, Stamp stamp) {
        jdbc.sql("""
                        update budget_phase_amount set superseded_at = :known, superseded_by = :by
                         where phase_id = :phase and superseded_at is null
                        """)
                .param("phase", phase)
                .param("known", stamp.knownFrom().atOffset(ZoneOffset.UTC))
                .param("by", stamp.by())
                .update();
        PartialDate decided = amount.decidedOn();
        jdbc.sql("""
                        insert into budget_phase_amount (phase_id, amount_krw, stated_unit, decided_on, decided_precision, reason,
                            source_id, known_from, entered_by, entered_at)
                        values (:phase, :amount, :unit, cast(:decided as date), :precision, :reason, :source, :known, :by, :at)
                        """)
                .param("phase", phase)
                .param("amount", amount.amount().won())
                .param("unit", amount.unit().name())
                .param("decided", decided == null ? null : decided.date())
                .param("precision", decided == null ? null : decided.precision().name())
                .param("reason", amount.reason().strip())
                .param("source", stamp.sourceId())
                .param("known", stamp.knownFrom().atOffset(ZoneOffset.UTC))
                .param("by", stamp.by())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
