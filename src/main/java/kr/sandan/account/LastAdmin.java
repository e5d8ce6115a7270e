package kr.sandan.account;

import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody must always be able to administer: at least one administrator that is neither disabled nor bound to expire. */
@Component
class LastAdmin {

    private final JdbcClient jdbc;

    LastAdmin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes two administrators that remove each other at the same moment do so one after the other. */
    void hold() {
        jdbc.sql("select id from account where role = 'ADMIN' order by id for update")
                .query(Long.class)
                .list();
    }

    /** To be called once the change is written, in the transaction that {@link #hold() holds}. */
    void mustRemain() {
        int lasting = jdbc.sql("""
                        select count(*) from account
                        where role = 'ADMIN' and disabled_at is null and expires_on is null""").query(Integer.class).single();
        if (lasting == 0) throw new RuleBroken(null, "account.refused.last-admin");
    }
}
