package kr.sandan.budget.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.allocation.FreeMoney;
import kr.sandan.budget.entry.Proposals.Held;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One administrator hands a version in, another lets it in or returns it; nobody decides on their own. */
@Service
@Transactional
public class ProposalService {

    /** Lines that fall short of what is allocated of them are named up to so many. */
    private static final int MOST_NAMED = 10;

    private final Proposals proposals;
    private final ProposalWriter writer;
    private final EntryWriter entries;
    private final FreeMoney money;
    private final AllocatedEntry allocated;
    private final ClosedYears years;
    private final SourceQueries sources;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    ProposalService(
            Proposals proposals,
            ProposalWriter writer,
            EntryWriter entries,
            FreeMoney money,
            AllocatedEntry allocated,
            ClosedYears years,
            SourceQueries sources,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock,
            SentForms sentForms) {
        this.proposals = proposals;
        this.writer = writer;
        this.entries = entries;
        this.money = money;
        this.allocated = allocated;
        this.years = years;
        this.sources = sources;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Hands a version in; the same form sent again hands in nothing.
     *
     * @return number of the proposal
     * @throws RuleBroken where it cannot be, for a closed year, while another proposal of the version waits, and where lines
     *     would have less than is allocated of them
     */
    public long propose(ProposeVersion said) {
        said.requireWhole();
        years.requireOpen(said.version().year());
        sentForms.require(said.submissionKey());
        Optional<Long> done = writer.find(said.submissionKey());
        if (done.isPresent()) return done.get();
        if (writer.waits(said.version())) throw new RuleBroken(null, "entry.waits");
        Map<String, Held> held = held(said.version());
        if (held.isEmpty() && said.lines().isEmpty() && said.stated() == null)
            throw new RuleBroken(null, "budget.lines.required");
        for (ProposeVersion.Line line : said.lines()) requireSame(line.code(), line.before(), held.get(line.code()));
        Map<String, Long> coming = coming(held);
        for (ProposeVersion.Line line : said.lines()) change(coming, line.code(), line.ends() ? null : line.won());
        requireAllocated(allocated.of(said.version(), coming));
        return writer.write(said, account.require(), clock.instant());
    }

    private Map<String, Held> held(ProposeVersion.Identity version) {
        return proposals.held(version).stream().collect(Collectors.toMap(Held::code, Function.identity()));
    }

    private static void requireSame(String code, @Nullable Long before, @Nullable Held held) {
        if (before == null && held != null) throw new RuleBroken(null, "entry.line.there", code, held.won());
        if (before != null && (held == null || held.won() != before))
            throw new RuleBroken(null, "entry.line.stale", code, before, held == null ? 0 : held.won());
    }

    /**
     * Lets a version in.
     *
     * @throws RuleBroken for one's own, for one that waits no more, where its lines were changed since, and where more of
     *     a line is allocated than it would have
     */
    public void approve(long id) {
        Proposal said = lock(id);
        if (said.state() == Proposal.State.APPLIED) return;
        requireAnother(said);
        years.requireOpen(said.version().year());
        Instant now = clock.instant();
        long version = entries.version(said.version());
        boolean first = !entries.stated(version);
        Instant known = first ? sources.source(said.sourceId()).knownFrom() : now;
        entries.state(version, said, known, now);
        long batch = entries.batch(said, now);
        Map<String, Held> held = held(said.version());
        List<Proposal.Line> lines = proposals.lines(id);
        requireAllocated(shortLines(said.version(), held, lines));
        for (Proposal.Line line : lines) apply(said, version, batch, line, held.get(line.code()), known);
        decide(id, Proposal.State.APPLIED, null, batch);
    }

    private void apply(
            Proposal said, long version, long batch, Proposal.Line line, @Nullable Held held, Instant known) {
        requireSame(line.code(), line.before(), held);
        if (held != null) entries.end(held, batch, known);
        if (line.ends()) return;
        EntryWriter.Line number = entries.line(said.version(), line.code());
        if (number.programmeId() != said.version().programmeId())
            throw new RuleBroken(null, "entry.line.other-programme", line.code());
        entries.enter(version, number.id(), line, held, batch, known);
    }

    /** The lines that a proposal would leave with less than is allocated of them; none once it is decided. */
    @Transactional(readOnly = true)
    public List<ShortLine> shortLines(Proposal said) {
        return said.waits() ? shortLines(said.version(), held(said.version()), proposals.lines(said.id())) : List.of();
    }

    private List<ShortLine> shortLines(
            ProposeVersion.Identity version, Map<String, Held> held, List<Proposal.Line> lines) {
        Map<String, Long> coming = coming(held);
        for (Proposal.Line line : lines) change(coming, line.code(), line.ends() ? null : line.won());
        return allocated.of(version, coming);
    }

    private static Map<String, Long> coming(Map<String, Held> held) {
        Map<String, Long> coming = new HashMap<>();
        held.forEach((code, line) -> coming.put(code, line.won()));
        return coming;
    }

    private static void change(Map<String, Long> coming, String code, @Nullable Long won) {
        if (won == null) coming.remove(code);
        else coming.put(code, won);
    }

    /** Whether less than is allocated may stand by the reason of the entry; else it is refused. */
    public boolean allowsExceptions() {
        return money.allowsExceptions();
    }

    private void requireAllocated(List<ShortLine> found) {
        if (found.isEmpty() || money.allowsExceptions()) return;
        String named = found.stream()
                .limit(MOST_NAMED)
                .map(line -> "%s (%,d)".formatted(line.code(), line.missing()))
                .collect(Collectors.joining(", "));
        throw new RuleBroken(
                null, "entry.line.allocated", found.size(), found.size() > MOST_NAMED ? named + " …" : named);
    }

    /** @throws RuleBroken without a reason, for one's own, and for one that waits no more */
    public void giveBack(long id, @Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "entry.return.required");
        Proposal said = lock(id);
        if (said.state() == Proposal.State.RETURNED) return;
        requireAnother(said);
        decide(id, Proposal.State.RETURNED, reason, null);
    }

    /** @throws RuleBroken for another's, and for one that waits no more */
    public void withdraw(long id) {
        Proposal said = lock(id);
        if (said.state() == Proposal.State.WITHDRAWN) return;
        if (!said.waits()) throw new RuleBroken(null, "entry.decided");
        if (said.submitterId() != account.require()) throw new RuleBroken(null, "entry.not-yours");
        decide(id, Proposal.State.WITHDRAWN, null, null);
    }

    private Proposal lock(long id) {
        List<Long> there = jdbc.sql("select id from budget_proposal where id = ? for update")
                .param(id)
                .query((row, number) -> row.getLong("id"))
                .list();
        if (there.isEmpty()) throw new NotFound("proposal", id);
        return proposals.find(id).orElseThrow();
    }

    private void requireAnother(Proposal said) {
        if (!said.waits()) throw new RuleBroken(null, "entry.decided");
        if (said.submitterId() == account.require()) throw new RuleBroken(null, "entry.own");
    }

    private void decide(long id, Proposal.State state, @Nullable String reason, @Nullable Long batch) {
        jdbc.sql("""
                        update budget_proposal set state = :state, decided_by = :by, decided_at = :at, return_reason = :reason,
                            batch_id = cast(:batch as bigint)
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", account.require())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("batch", batch)
                .param("id", id)
                .update();
    }
}
