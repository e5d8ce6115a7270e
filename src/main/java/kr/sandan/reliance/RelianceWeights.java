package kr.sandan.reliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.privacy.ResidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each part of the score counts, from which day on; rows are only added. */
@Service
@Transactional
public class RelianceWeights {

    private static final int WHOLE = 100;
    private static final int LONGEST = 300;

    private static final String ROWS = """
            select w.*, a.display_name from reliance_weight w left join account a on a.id = w.entered_by
             where w.entered_at < :until
            """;

    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    RelianceWeights(CurrentAccount account, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** States how much each part counts from a day on, in hundredths that make a hundred. */
    public record StateWeights(
            LocalDate from, int dues, int breadth, int mix, String source, String reason, String submissionKey) {

        public StateWeights {
            source = source.strip();
            reason = reason.strip();
            if (dues + breadth + mix != WHOLE || dues < 0 || breadth < 0 || mix < 0)
                throw new RuleBroken("mix", "reliance.weights.sum", dues + breadth + mix);
            if (source.isEmpty()) throw new RuleBroken("source", "reliance.weights.source.required");
            if (reason.isEmpty()) throw new RuleBroken("reason", "reliance.reason.required");
            if (source.length() > LONGEST) throw new RuleBroken("source", "reliance.text.long", LONGEST);
            if (reason.length() > LONGEST) throw new RuleBroken("reason", "reliance.text.long", LONGEST);
            ResidentNumber.refuse("reason", reason);
        }
    }

    /** Those of a day, as known on a day; before the first the first. */
    @Transactional(readOnly = true)
    public Weights on(LocalDate day, AsOf asOf) {
        List<Weights> all = all(asOf);
        return all.stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
    }

    /** All of them, the newest first; of two of one day the one entered last. */
    @Transactional(readOnly = true)
    public List<Weights> all(AsOf asOf) {
        AsOf known = asOf.known().getYear() < 2010 ? AsOf.today(clock) : asOf;
        return jdbc.sql(ROWS + " order by w.valid_from desc, w.id desc")
                .param("until", known.knownUntilUtc())
                .query((row, number) -> weights(row))
                .list();
    }

    /** States them; the same form sent again states nothing. */
    public void state(StateWeights command) {
        OptionalLong by = account.id();
        sentForms.require(command.submissionKey());
        jdbc.sql("""
                        insert into reliance_weight (valid_from, dues, breadth, mix, source, reason, submission_key,
                            entered_by, entered_at)
                        values (:from, :dues, :breadth, :mix, :source, :reason, :key, :by, :now)
                        on conflict (submission_key) do nothing
                        """)
                .param("from", command.from())
                .param("dues", command.dues())
                .param("breadth", command.breadth())
                .param("mix", command.mix())
                .param("source", command.source())
                .param("reason", command.reason())
                .param("key", command.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Weights weights(ResultSet row) throws SQLException {
        return new Weights(
                row.getObject("valid_from", LocalDate.class),
                row.getInt("dues"),
                row.getInt("breadth"),
                row.getInt("mix"),
                row.getString("source"),
                row.getString("reason"),
                row.getString("display_name"));
    }
}
