package kr.sandan.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly look through the access log: what is unusual comes first, and who looked signs for the month. */
@Service
@Transactional
public class AccessReviews {

    /** More persons than this seen by one account in a day are unusual. */
    public static final int MANY = 20;

    /** From this hour in Seoul on it is night. */
    public static final int NIGHT_FROM = 22;

    /** Until this hour it is night. */
    public static final int NIGHT_UNTIL = 6;

    private static final int LONGEST_REMARK = 1_000;

    private static final String ENTRIES = """
            with seen as (
                select l.*, a.username, a.display_name,
                       extract(hour from l.accessed_at at time zone 'Asia/Seoul') as hour,
                       sum(l.subjects) over (partition by l.account_id,
                           cast(l.accessed_at at time zone 'Asia/Seoul' as date)) as persons
                  from personal_access l join account a on a.id = l.account_id
                 where l.accessed_at >= :from and l.accessed_at < :until)
            select s.*, case when s.action = 'EXPORT' then 'EXPORT' when s.persons > :many then 'MANY'
                             when s.hour >= :night or s.hour < :morning then 'NIGHT' end as unusual
              from seen s order by s.accessed_at desc, s.id desc
            """;

    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessReviews(CurrentAccount account, JdbcClient jdbc, Clock clock) {
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why an entry is looked at first. */
    public enum Unusual {
        /** 하루에 많이: many persons' data in a day. */
        MANY,
        /** 밤: at night. */
        NIGHT,
        /** 내려받기: every export is looked at. */
        EXPORT
    }

    /**
     * One entry of the log.
     *
     * @param id its number
     * @param at when
     * @param username who, and {@code account} by name
     * @param address from where
     * @param action what was done
     * @param subjectKind whose data, by kind
     * @param subjectId whose data, null for those of several
     * @param subjects how many persons
     * @param reason why
     * @param unusual why it is looked at first, or null
     */
    public record Entry(
            long id,
            Instant at,
            String username,
            String account,
            String address,
            PersonalAccess.Action action,
            String subjectKind,
            @Nullable Long subjectId,
            int subjects,
            String reason,
            @Nullable Unusual unusual) {}

    /** That somebody looked through a month. */
    public record Review(String signedBy, Instant signedAt, int entries, int unusual, String remark) {}

    /** Every entry of a month, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries(YearMonth month) {
        return jdbc.sql(ENTRIES)
                .param("from", Timestamp.from(start(month)))
                .param("until", Timestamp.from(start(month.plusMonths(1))))
                .param("many", MANY)
                .param("night", NIGHT_FROM)
                .param("morning", NIGHT_UNTIL)
                .query((row, number) -> {
                    String unusual = row.getString("unusual");
                    return new Entry(
                            row.getLong("id"),
                            row.getObject("accessed_at", OffsetDateTime.class).toInstant(),
                            row.getString("username"),
                            row.getString("display_name"),
                            row.getString("address"),
                            PersonalAccess.Action.valueOf(row.getString("action")),
                            row.getString("subject_kind"),
                            row.getObject("subject_id", Long.class),
                            row.getInt("subjects"),
                            row.getString("reason"),
                            unusual == null ? null : Unusual.valueOf(unusual));
                })
                .list();
    }

    /** Who looked through the month, if anybody did. */
    @Transactional(readOnly = true)
    public Optional<Review> review(YearMonth month) {
        return jdbc.sql("""
                        select r.*, a.display_name from personal_access_review r join account a on a.id = r.signed_by
                         where r.month = :month
                        """)
                .param("month", month.atDay(1))
                .query((row, number) -> new Review(
                        row.getString("display_name"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("unusual"),
                        row.getString("remark")))
                .optional();
    }

    /** Whether the month has ended, so that it can be reviewed. */
    @Transactional(readOnly = true)
    public boolean isOver(YearMonth month) {
        return month.isBefore(current());
    }

    /** The month of today. */
    @Transactional(readOnly = true)
    public YearMonth current() {
        return YearMonth.from(AsOf.today(clock).valid());
    }

    /**
     * Signs that the acting account looked through the log of a month that has ended; once.
     *
     * @throws RuleBroken without a finding, before the month has ended, or where somebody signed before
     */
    public void sign(YearMonth month, @Nullable String remark) {
        String finding = remark == null ? "" : remark.strip();
        if (finding.isEmpty()) throw new RuleBroken("remark", "privacy.review.remark.required");
        if (finding.length() > LONGEST_REMARK) throw new RuleBroken("remark", "privacy.reason.long", LONGEST_REMARK);
        ResidentNumber.refuse("remark", finding);
        if (!isOver(month)) throw new RuleBroken(null, "privacy.review.early");
        List<Entry> entries = entries(month);
        long unusual = entries.stream().filter(entry -> entry.unusual() != null).count();
        int signed = jdbc.sql("""
                        insert into personal_access_review (month, signed_by, signed_at, entries, unusual, remark)
                        values (:month, :by, :at, :entries, :unusual, :remark) on conflict do nothing
                        """)
                .param("month", month.atDay(1))
                .param("by", account.require())
                .param("at", Timestamp.from(clock.instant()))
                .param("entries", entries.size())
                .param("unusual", unusual)
                .param("remark", finding)
                .update();
        if (signed == 0) throw new RuleBroken(null, "privacy.review.twice");
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(AsOf.ZONE).toInstant();
    }
}
