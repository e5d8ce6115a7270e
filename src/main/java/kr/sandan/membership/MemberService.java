package kr.sandan.membership;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of who belongs to a council. */
@Service
@Transactional
public class MemberService {

    private static final String TABLE = "council_member";

    private static final String SAY = """
            insert into council_member (council_id, organisation_id, role, sample, valid_from, from_precision, valid_to,
                to_precision, known_from, source_id, reason, entered_by, entered_at)
            select :council, unnest(cast(:organisations as bigint[])), :role, :sample, cast(:from as date), :fromPrecision,
                cast(:until as date), :toPrecision, :known, :source, :reason, :by, :at
            """;

    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final Clock clock;

    MemberService(
            MemberQueries members,
            OrganisationQueries organisations,
            Statements statements,
            JdbcClient jdbc,
            Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets organisations belong to a council: all of them or none.
     *
     * @throws RuleBroken where one of them belongs to it over some of the days already
     */
    public void add(AddMembers command) {
        if (statements.takes(command.word().submissionKey())) enter(command);
    }

    /** The same within a form whose key is taken. */
    void enter(AddMembers command) {
        Collection<Long> standing =
                new TreeSet<>(organisations.survivors(command.organisationIds()).values());
        if (standing.isEmpty()) throw new RuleBroken("lines", "membership.lines.none");
        requireRoom(command, standing);
        Stamp stamp = statements.stamp(command.word());
        boolean instead = supersededSince(command.councilId(), standing, stamp);
        say(
                command.councilId(),
                standing,
                command.role(),
                command.sample(),
                command.span(),
                instead ? stamp.fromNow() : stamp);
    }

    /**
     * Changes a membership that is held; what is superseded stays readable.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     */
    public void change(long councilId, long id, MemberChange change, Word word) {
        if (!statements.takes(word.submissionKey())) return;
        AsOf today = AsOf.today(clock);
        Member held = members.find(councilId, id, today).orElseThrow(() -> new NotFound("member", id));
        if (!held.isHeld()) throw new StaleEdit("member", id);
        Stamp stamp = statements.stamp(word).fromNow();
        boolean withdrawn = change instanceof MemberChange.Withdraw;
        MemberChange.Correct said = said(held, change);
        statements.supersede(TABLE, id, stamp, withdrawn);
        if (said != null)
            say(councilId, List.of(held.organisationId()), said.role(), held.sample(), said.span(), stamp);
    }

    private static MemberChange.@Nullable Correct said(Member held, MemberChange change) {
        if (change instanceof MemberChange.Withdraw) return null;
        if (change instanceof MemberChange.Correct correct) {
            if (correct.role() == held.role() && correct.span().equals(held.span()))
                throw new RuleBroken(null, "membership.nothing-corrected");
            return correct;
        }
        PartialDate until = ((MemberChange.End) change).until();
        if (held.span().days().hasEndedBy(until.date())) throw new RuleBroken("until", "membership.ended", until);
        return new MemberChange.Correct(held.role(), new Span(held.span().from(), until));
    }

    private void requireRoom(AddMembers command, Collection<Long> standing) {
        String already = members.held(command.councilId(), standing, AsOf.today(clock)).stream()
                .filter(held -> held.span().days().overlaps(command.span().days()))
                .map(Member::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!already.isEmpty()) throw new RuleBroken("lines", "membership.already", already);
    }

    /** Nothing supersedes backwards: after a withdrawal, what is said anew is known from now on. */
    private boolean supersededSince(long councilId, Collection<Long> standing, Stamp stamp) {
        return jdbc.sql("""
                        select exists (select from council_member where council_id = :council
                            and organisation_id = any(:organisations) and superseded_at > :known)
                        """)
                .param("council", councilId)
                .param("organisations", standing.toArray(Long[]::new))
                .param("known", stamp.known())
                .query(Boolean.class)
                .single();
    }

    private void say(
            long councilId, Collection<Long> standing, MemberRole role, boolean sample, Span span, Stamp stamp) {
        try {
            Statements.said(jdbc.sql(SAY), span, stamp)
                    .param("council", councilId)
                    .param("organisations", standing.toArray(Long[]::new))
                    .param("role", role.name())
                    .param("sample", sample)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("council_member_once_ex"))
                throw new RuleBroken(null, "membership.overlap");
            throw refused;
        }
    }
}
