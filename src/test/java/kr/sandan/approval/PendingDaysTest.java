package kr.sandan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PendingDaysTest {

    /** Each waits a day longer than the one entered after it, the last since today. */
    private static final String SPREAD = """
            update approval a set since = now() - make_interval(days => o.later)
              from (select id, cast(count(*) over (order by id desc) - 1 as integer) as later from approval
                     where state = 'SUBMITTED' and kind = :kind and office_id = :office) o
             where o.id = a.id returning a.id
            """;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private PendingQueries pending;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysOfAHeadquartersHowLongTheMiddleOneAndTheOldestWait() {
        for (int at = 0; at < 4; at++) desk.submitted();
        long office = desk.office("CHUNGCHEONG");
        List<Long> waiting = jdbc.sql(SPREAD)
                .param("kind", SampleRecords.KIND)
                .param("office", office)
                .query(Long.class)
                .list();
        int oldest = waiting.size() - 1;
        PendingOffice line = desk.as(ApprovalDesk.HEAD, () -> pending.offices(SampleRecords.KIND)).stream()
                .filter(one -> one.office() == office)
                .findFirst()
                .orElseThrow();
        assertThat(line.pending()).isEqualTo(waiting.size());
        assertThat(line.oldestDays()).isEqualTo(oldest);
        assertThat(line.oldest()).isEqualTo(waiting.stream().min(Long::compare).orElseThrow());
        assertThat(line.medianDays()).isEqualByComparingTo(new BigDecimal(oldest).divide(BigDecimal.valueOf(2)));
    }
}
