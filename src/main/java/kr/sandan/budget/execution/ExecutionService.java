package kr.sandan.budget.execution;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.budget.execution.RecordMonth.Said;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of the months of a year by hand. What is said anew supersedes what was said and never erases it. */
@Service
@Transactional
public class ExecutionService {

    private static final String INSERT = """
            insert into budget_execution (line_id, month, granted_krw, spent_krw, carried_named_krw, carried_forced_krw,
                carried_lasting_krw, unspent_krw, returned_krw, note, known_from, batch_id)
            values (:line, :month, :granted, :spent, :named, :forced, :lasting, :unspent, :returned, :note, :now, :batch)
            """;

    private final MonthLines months;
    private final YearLines years;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionService(
            MonthLines months, YearLines years, Drafts drafts, CurrentAccount account, JdbcClient jdbc, Clock clock) {
        this.months = months;
        this.years = years;
        this.drafts = drafts;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says what happened in a month. What says the same as before is not said again, so that a form sent twice changes
     * nothing.
     *
     * @return how many lines it says something new of
     * @throws MonthMoved where somebody else said something of a line since it was seen
     * @throws RuleBroken where it cannot be, and where something odd is said without a word why
     */
    public int record(RecordMonth command) {
        command.requireWhole(YearMonth.from(AsOf.today(clock).valid()));
        years.lock(command.year());
        Map<Long, MonthLine> held = held(command);
        List<Said> news = command.lines().stream()
                .filter(said -> isNews(line(held, said), said))
                .toList();
        List<Long> moved = news.stream()
                .filter(said -> isMoved(line(held, said), said))
                .map(Said::lineId)
                .toList();
        if (!moved.isEmpty()) throw new MonthMoved(moved);
        odd(news, held).forEach((line, odd) -> {
            throw new RuleBroken("rows", odd.messageKey(), line.code());
        });
        if (!news.isEmpty()) write(command, news, held);
        drafts.saved(command.submissionKey());
        return news.size();
    }

    /** What is odd of what is said without a word why, of lines that stand as they were seen. */
    @Transactional(readOnly = true)
    public Map<MonthLine, Odd> odd(RecordMonth command) {
        Map<Long, MonthLine> held = held(command);
        List<Said> news = command.lines().stream()
                .filter(said -> isNews(line(held, said), said) && !isMoved(line(held, said), said))
                .toList();
        return odd(news, held);
    }

    private static Map<MonthLine, Odd> odd(List<Said> news, Map<Long, MonthLine> held) {
        Map<MonthLine, Odd> odd = new LinkedHashMap<>();
        for (Said said : news) {
            MonthLine line = line(held, said);
            Odd one = said.why() == null ? Odd.of(line, said.amounts()) : null;
            if (one != null) odd.put(line, one);
        }
        return odd;
    }

    private Map<Long, MonthLine> held(RecordMonth command) {
        return months
                .of(
                        command.year(),
                        command.month(),
                        command.lines().stream().map(Said::lineId).toList())
                .stream()
                .collect(Collectors.toMap(MonthLine::lineId, Function.identity()));
    }

    private static MonthLine line(Map<Long, MonthLine> held, Said said) {
        MonthLine line = held.get(said.lineId());
        if (line == null) throw new NotFound("line", said.lineId());
        return line;
    }

    private static boolean isNews(MonthLine held, Said said) {
        return held.heldId() == null || !held.held().equals(said.amounts());
    }

    private static boolean isMoved(MonthLine held, Said said) {
        return !Objects.equals(said.seen(), held.heldId());
    }

    private void write(RecordMonth command, List<Said> news, Map<Long, MonthLine> held) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long batch = jdbc.sql("""
                        insert into budget_batch (kind, reason, sample, entered_by, entered_at)
                        values ('HAND', ?, ?, ?, ?) returning id
                        """)
                .params(command.reason().strip(), command.sample(), account.require(), now)
                .query(Long.class)
                .single();
        List<Long> before = new ArrayList<>();
        for (Said said : news) {
            Long id = line(held, said).heldId();
            if (id != null) before.add(id);
        }
        jdbc.sql("update budget_execution set superseded_at = :now, superseded_by = :batch where id = any(:ids)")
                .param("now", now)
                .param("batch", batch)
                .param("ids", before.toArray(Long[]::new))
                .update();
        for (Said said : news) insert(command.month(), said, batch, now);
    }

    private void insert(YearMonth month, Said said, long batch, OffsetDateTime now) {
        Amounts amounts = said.amounts();
        jdbc.sql(INSERT)
                .param("line", said.lineId())
                .param("month", month.atDay(1))
                .param("granted", amounts.granted())
                .param("spent", amounts.spent())
                .param("named", amounts.named())
                .param("forced", amounts.forced())
                .param("lasting", amounts.lasting())
                .param("unspent", amounts.unspent())
                .param("returned", amounts.returned())
                .param("note", said.why() == null ? null : said.why().strip())
                .param("now", now)
                .param("batch", batch)
                .update();
    }
}
