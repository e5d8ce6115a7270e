package kr.sandan.budget;

import java.time.Clock;
import java.time.ZoneOffset;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the state and their parts, with what laws called them and when. */
@Service
@Transactional
public class BudgetAccounts {

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    BudgetAccounts(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /** What an account is. */
    public enum Kind {
        /** 일반회계. */
        GENERAL,
        /** 특별회계. */
        SPECIAL,
        /** 기금. */
        FUND,
        /** 계정: a part of another. */
        PART
    }

    /**
     * Names an account for a time; it is added where there is none of that code.
     *
     * @param parent code of the account whose part it is, for parts alone
     * @param shortName what officials call it, or null
     * @param source where the name is stated
     */
    public record NameAccount(
            String code,
            Kind kind,
            @Nullable String parent,
            String name,
            String nameEn,
            @Nullable String shortName,
            Period valid,
            String source) {}

    public void name(NameAccount command) {
        jdbc.sql("""
                        insert into budget_account (code, kind, parent_id)
                        values (:code, :kind, (select id from budget_account where code = :parent)) on conflict do nothing
                        """)
                .param("code", command.code())
                .param("kind", command.kind().name())
                .param("parent", command.parent())
                .update();
        jdbc.sql("""
                        insert into budget_account_name (account_id, name, name_en, short_name, valid, known_from, source, entered_by,
                            entered_at)
                        select id, :name, :nameEn, :shortName, daterange(cast(:from as date), cast(:until as date)), :now, :source, :by,
                               :now from budget_account where code = :code
                        """)
                .param("code", command.code())
                .param("name", command.name())
                .param("nameEn", command.nameEn())
                .param("shortName", command.shortName())
                .param("from", command.valid().from())
                .param("until", command.valid().until())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("source", command.source())
                .param("by", account.id().isPresent() ? account.id().getAsLong() : null)
                .update();
    }
}
