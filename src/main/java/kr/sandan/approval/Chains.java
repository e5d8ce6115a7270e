package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.sandan.account.Role;
import kr.sandan.platform.start.Preparation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chains by kind and day. A start writes down the first chain of every kind that has none yet. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Chains implements Preparation {

    private final ApprovalKinds kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Chains(ApprovalKinds kinds, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void prepare() {
        await();
        kinds.all().forEach(this::begin);
    }

    /** Waits for whoever else changes chains, and lets others wait until this transaction ends. */
    void await() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('approval_chain'))")
                .query(String.class)
                .optional();
    }

    private void begin(ApprovalKind kind) {
        Optional<Long> chain = jdbc.sql("""
                        insert into approval_chain (kind, valid, reason, entered_at)
                        select :kind, daterange(null, null), 'first chain', :now
                        where not exists (select from approval_chain where kind = :kind)
                        returning id""")
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
        chain.ifPresent(id -> write(id, kind.firstChain()));
    }

    void write(long chain, List<ChainStep> steps) {
        for (int i = 0; i < steps.size(); i++)
            jdbc.sql("insert into approval_chain_step values (?, ?, ?, ?)")
                    .params(
                            chain,
                            i + 1,
                            steps.get(i).level().name(),
                            steps.get(i).role().name())
                    .update();
    }

    /** The chain of a kind on a day. */
    Optional<Long> at(String kind, LocalDate day) {
        return jdbc.sql("""
                        select id from approval_chain
                        where kind = :kind and valid @> cast(:day as date) and superseded_at is null""")
                .param("kind", kind)
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    /** The steps of a chain, in their order. */
    List<ChainStep> steps(long chain) {
        return jdbc.sql("select level, role from approval_chain_step where chain_id = ? order by number")
                .param(chain)
                .query((row, number) ->
                        new ChainStep(Level.valueOf(row.getString("level")), Role.valueOf(row.getString("role"))))
                .list();
    }
}
