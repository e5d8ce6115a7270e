package kr.sandan.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.platform.NameInText;
import kr.sandan.platform.web.NamesElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said when records of the own offices were returned, withdrawn or reopened. */
@Component
@Transactional(readOnly = true)
class NamesInApprovals implements NamesElsewhere {

    private static final String FOUND = """
            select a.id from approval a
             where (:everywhere or a.office_id = any(:offices))
               and exists (select from approval_move m left join approval_comment c on c.move_id = m.id
                            where m.approval_id = a.id and (m.reason ~ :pattern or c.comment ~ :pattern))
             order by a.since desc, a.id desc limit :most
            """;

    private final ApprovalQueries queries;
    private final AccountScope scopes;
    private final JdbcClient jdbc;

    NamesInApprovals(ApprovalQueries queries, AccountScope scopes, JdbcClient jdbc) {
        this.queries = queries;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> of(String name, Locale locale) {
        Scope scope = scopes.current();
        List<Long> found = jdbc.sql(FOUND)
                .param("everywhere", scope.everywhere())
                .param("offices", scope.officeIds().toArray(Long[]::new))
                .param("pattern", NameInText.pattern(name))
                .param("most", MOST)
                .query((row, number) -> row.getLong("id"))
                .list();
        Map<Long, String> labels = queries.labels(found, locale);
        return found.stream()
                .filter(labels::containsKey)
                .map(id -> new Place("approval.title", labels.getOrDefault(id, ""), "/approvals/" + id))
                .toList();
    }
}
