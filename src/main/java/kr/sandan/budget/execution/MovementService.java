package kr.sandan.budget.execution;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kr.sandan.budget.execution.RecordMovement.Line;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every movement of money of a year: recorded as a document, withdrawn as a whole, never changed. */
@Service
@Transactional
public class MovementService {

    private static final int LONGEST = 500;

    private static final String INSERT = """
            insert into budget_movement (programme_id, fiscal_year, kind, decided_on, basis, approver, outside, sample,
                submission_key, known_from, entered_by, entered_at)
            values (:programme, :year, :kind, :decided, :basis, :approver, :outside, :sample, :key, :now, :by, :now)
            on conflict (submission_key) do nothing returning id
            """;

    private final YearLines years;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    MovementService(
            YearLines years, Drafts drafts, CurrentAccount account, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.years = years;
        this.drafts = drafts;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Records a movement; the same form sent again records nothing more.
     *
     * @return its number
     * @throws RuleBroken where no document of the kind can say so, or where a line has less than is taken from it
     */
    public long record(RecordMovement command) {
        command.requireWhole();
        years.lock(command.year());
        sentForms.require(command.submissionKey());
        Optional<Long> before = of(command.submissionKey());
        if (before.isPresent()) return before.get();
        List<String> codes = command.lines().stream().map(Line::code).toList();
        Map<String, YearLines.Line> lines = years.byCode(command.year(), codes);
        if (command.kind() == MovementKind.DIVERSION)
            lines.forEach((code, line) -> {
                if (line.programmeId() != command.programmeId())
                    throw new RuleBroken("rows", "budget.movement.other-programme", code);
            });
        long id = insert(command);
        for (Line line : command.lines())
            jdbc.sql("insert into budget_movement_line (movement_id, line_id, amount_krw) values (?, ?, ?)")
                    .params(
                            id,
                            lines.getOrDefault(line.code(), new YearLines.Line(0, 0))
                                    .id(),
                            line.amount().won())
                    .update();
        years.requireNoneBelowNothing(command.year(), codes);
        drafts.saved(command.submissionKey());
        return id;
    }

    private Optional<Long> of(String key) {
        return jdbc.sql("select id from budget_movement where submission_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    private long insert(RecordMovement command) {
        return jdbc.sql(INSERT)
                .param("programme", command.programmeId())
                .param("year", command.year())
                .param("kind", command.kind().name())
                .param("decided", command.decidedOn())
                .param("basis", command.basis().strip())
                .param("approver", command.approver().strip())
                .param("outside", command.outside())
                .param("sample", command.sample())
                .param("key", command.submissionKey())
                .param("now", now())
                .param("by", by())
                .query(Long.class)
                .single();
    }

    /**
     * Withdraws a movement: from now on it counts for nothing, and stays readable.
     *
     * @throws RuleBroken without a reason, where it is withdrawn already, and where what it gave was moved on
     */
    public void withdraw(int year, long id, @Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "budget.movement.reason.required");
        if (reason.length() > LONGEST) throw new RuleBroken("reason", "budget.execution.long", LONGEST);
        ResidentNumber.refuse("reason", reason);
        years.lock(year);
        List<String> codes = jdbc.sql("""
                        select l.code from budget_movement m join budget_movement_line ml on ml.movement_id = m.id
                          join budget_line l on l.id = ml.line_id where m.id = ? and m.fiscal_year = ?
                        """)
                .params(id, year)
                .query((row, number) -> row.getString("code"))
                .list();
        if (codes.isEmpty()) throw new NotFound("movement", id);
        int ended = jdbc.sql("""
                        update budget_movement set superseded_at = :now, superseded_by = :by, withdrawal = :reason
                         where id = :id and superseded_at is null
                        """)
                .param("now", now())
                .param("by", by())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (ended == 0) throw new RuleBroken("reason", "budget.movement.withdrawn-already");
        years.requireNoneBelowNothing(year, codes);
    }

    private @Nullable Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
