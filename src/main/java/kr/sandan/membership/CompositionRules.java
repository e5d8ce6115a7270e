package kr.sandan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What councils need to be made up of, from which day on; what was stated before stays known. */
@Service
@Transactional
public class CompositionRules {

    private static final int MOST = 10_000;
    private static final int LONGEST = 300;

    private static final String ROWS =
            "select r.*, a.display_name from composition_rule r left join account a on a.id = r.entered_by where ";

    private static final String IN_ORDER = " order by array_position(array['MEMBERS_AT_LEAST', 'TYPES_AT_LEAST',"
            + " 'LINKED_TAKE_PART'], r.kind), r.valid_from desc";

    /** What held before the day goes on holding until it, and is known so from now on. */
    private static final String CUT = """
            with given_up as (
                update composition_rule set superseded_at = :now, superseded_by = :by
                 where kind = :kind and superseded_at is null and (valid_to is null or valid_to > :from) returning *)
            insert into composition_rule (kind, threshold, valid_from, valid_to, known_from, source, reason, entered_by,
                entered_at)
            select kind, threshold, valid_from, :from, :now, source, reason, entered_by, :now
              from given_up where valid_from < :from
            """;

    private final Statements statements;
    private final JdbcClient jdbc;

    CompositionRules(Statements statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /**
     * States a rule from a day on.
     *
     * @param kind what
     * @param threshold how many; null for a rule that asks no number
     * @param ends whether the rule ends on that day instead
     * @param from the day
     * @param source who says so
     * @param reason why
     * @param submissionKey the form's own key
     */
    public record StateRule(
            CompositionKind kind,
            @Nullable Integer threshold,
            boolean ends,
            LocalDate from,
            String source,
            String reason,
            String submissionKey) {

        public StateRule {
            reason = Word.reason(reason);
            source = source.strip();
            if (source.isEmpty()) throw new RuleBroken("source", "membership.rule.source.required");
            if (source.length() > LONGEST) throw new RuleBroken("source", "membership.text.long", LONGEST);
            if (ends || !kind.asksNumber()) threshold = null;
            else if (threshold == null || threshold < 1 || threshold > MOST)
                throw new RuleBroken("threshold", "membership.rule.threshold", MOST);
        }
    }

    /** The rules of a day, as known on a day. */
    @Transactional(readOnly = true)
    public List<CompositionRule> on(AsOf asOf) {
        return jdbc.sql(ROWS + Held.on("r") + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .query((row, number) -> rule(row))
                .list();
    }

    /** Every rule of every day, as known on a day. */
    @Transactional(readOnly = true)
    public List<CompositionRule> all(AsOf asOf) {
        return jdbc.sql(ROWS + Held.known("r") + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> rule(row))
                .list();
    }

    /** States a rule from a day on, or ends it; whatever was stated of later days no longer holds. */
    public void state(StateRule command) {
        if (!statements.takes(command.submissionKey())) return;
        Timestamp now = Timestamp.from(statements.now());
        jdbc.sql(CUT)
                .param("now", now)
                .param("by", statements.by())
                .param("kind", command.kind().name())
                .param("from", command.from())
                .update();
        if (command.ends()) return;
        jdbc.sql("""
                        insert into composition_rule (kind, threshold, valid_from, known_from, source, reason, entered_by,
                            entered_at)
                        values (:kind, :threshold, :from, :now, :source, :reason, :by, :now)
                        """)
                .param("kind", command.kind().name())
                .param("threshold", command.threshold())
                .param("from", command.from())
                .param("now", now)
                .param("source", command.source())
                .param("reason", command.reason())
                .param("by", statements.by())
                .update();
    }

    private static CompositionRule rule(ResultSet row) throws SQLException {
        return new CompositionRule(
                CompositionKind.valueOf(row.getString("kind")),
                row.getObject("threshold", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getString("reason"),
                row.getString("display_name"),
                row.getObject("known_from", OffsetDateTime.class)
                        .atZoneSameInstant(AsOf.ZONE)
                        .toLocalDate());
    }
}
