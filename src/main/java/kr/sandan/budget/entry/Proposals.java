package kr.sandan.budget.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in by hand, and what versions hold now. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private static final String SELECT = """
            select p.*, s.display_name as submitter, d.display_name as decider
              from budget_proposal p join account s on s.id = p.submitted_by left join account d on d.id = p.decided_by
            """;

    private final JdbcClient jdbc;
    private final BudgetPlaces places;

    Proposals(JdbcClient jdbc, BudgetPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * A line as a version holds it now.
     *
     * @param headingId its heading with what else is said of it
     */
    public record Held(
            long entryId,
            String code,
            String name,
            @Nullable FundSource fund,
            BudgetPlace place,
            long won,
            long headingId) {}

    /** Every proposal, those that wait first, then the last first. */
    public List<Proposal> all() {
        return jdbc.sql(SELECT + " order by p.state <> 'SUBMITTED', p.id desc")
                .query(Proposals::proposal)
                .list();
    }

    public Optional<Proposal> find(long id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(Proposals::proposal)
                .optional();
    }

    public List<Proposal.Line> lines(long id) {
        Map<Long, BudgetPlace> known = places.all();
        return jdbc.sql("select * from budget_proposal_line where proposal_id = ? order by number")
                .param(id)
                .query((row, number) -> new Proposal.Line(
                        row.getBoolean("ends"),
                        row.getString("code"),
                        row.getString("name"),
                        fund(row),
                        known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE),
                        row.getLong("amount_krw"),
                        row.getObject("before_krw", Long.class)))
                .list();
    }

    /** The lines that a version holds now, by code; none of a version that is not there. */
    public List<Held> held(ProposeVersion.Identity version) {
        Map<Long, BudgetPlace> known = places.all();
        return jdbc.sql("""
                        select e.id, l.code, e.name, h.fund_source, e.place_id, e.amount_krw, e.heading_id
                          from budget_version v join budget_entry e on e.version_id = v.id and e.superseded_at is null
                          join budget_line l on l.id = e.line_id join budget_heading h on h.id = e.heading_id
                         where v.programme_id = :programme and v.fiscal_year = :year and v.kind = :kind and v.ordinal = :ordinal
                         order by l.code
                        """)
                .param("programme", version.programmeId())
                .param("year", version.year())
                .param("kind", version.kind().name())
                .param("ordinal", version.ordinal())
                .query((row, number) -> new Held(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        fund(row),
                        known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE),
                        row.getLong("amount_krw"),
                        row.getLong("heading_id")))
                .list();
    }

    private static @Nullable FundSource fund(ResultSet row) throws SQLException {
        String fund = row.getString("fund_source");
        return fund == null ? null : FundSource.valueOf(fund);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                new ProposeVersion.Identity(
                        row.getLong("programme_id"),
                        row.getInt("fiscal_year"),
                        VersionKind.valueOf(row.getString("kind")),
                        row.getInt("ordinal")),
                PartialDate.of(row, "decided_on", "decided_precision"),
                row.getString("basis"),
                row.getString("approver"),
                row.getObject("stated_krw", Long.class),
                row.getBoolean("whole"),
                row.getLong("source_id"),
                row.getString("reason"),
                Proposal.State.valueOf(row.getString("state")),
                row.getLong("submitted_by"),
                row.getString("submitter"),
                row.getObject("submitted_at", OffsetDateTime.class).atZoneSameInstant(AsOf.ZONE),
                row.getString("decider"),
                at(row),
                row.getString("return_reason"));
    }

    private static @Nullable ZonedDateTime at(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(AsOf.ZONE);
    }
}
