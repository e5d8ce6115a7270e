package kr.sandan.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which loads wait for somebody, and which came into force of late. */
@Service
@Transactional(readOnly = true)
public class LoadNews {

    private final LoadKinds kinds;
    private final JdbcClient client;
    private final Clock clock;

    LoadNews(LoadKinds kinds, JdbcClient client, Clock clock) {
        this.kinds = kinds;
        this.client = client;
        this.clock = clock;
    }

    /** Whether loads of any kind can wait for this person. */
    public boolean concerns(Actor reader) {
        return !loadable(reader).isEmpty() || !approvable(reader).isEmpty();
    }

    /**
     * The loads that this person can bring forward, the longest waiting first: those to decide on, to apply or to hand in,
     * those of others to approve, and those that failed and were not sent anew.
     */
    public List<WaitingLoad> waiting(Actor reader) {
        return client.sql("""
                        select load.id, load.kind, load.period, load.state, load.file_name,
                            uploader.display_name uploaded_by,
                            cast(:today as date) - cast(coalesce(load.submitted_at, load.checked_at, load.uploaded_at)
                                at time zone 'Asia/Seoul' as date) days
                        from load join account uploader on uploader.id = load.uploaded_by
                        where (load.state in ('REVIEW', 'CHECKED') and load.kind = any(:loadable))
                            or (load.state = 'SUBMITTED' and load.kind = any(:approvable)
                                and :reader not in (load.uploaded_by, load.submitted_by))
                            or (load.state = 'FAILED' and load.kind = any(:loadable) and not exists (
                                select from load later where later.id > load.id and later.kind = load.kind
                                    and later.period is not distinct from load.period))
                        order by days desc, load.id""")
                .param("today", LocalDate.now(clock.withZone(AsOf.ZONE)))
                .param("loadable", loadable(reader).toArray(String[]::new))
                .param("approvable", approvable(reader).toArray(String[]::new))
                .param("reader", reader.account())
                .query(new SimplePropertyRowMapper<>(WaitingLoad.class))
                .list();
    }

    /** The loads that came into force last and were in force on the day until whose end things were known. */
    public List<AppliedLoad> newest(int most, AsOf asOf) {
        return client.sql("""
                        select load.id, load.kind, load.period, load.file_name, applier.display_name applied_by,
                            to_char(load.applied_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') applied_at,
                            load.added, load.changed, load.gone
                        from load join account applier on applier.id = load.applied_by
                        where load.applied_at < :until and (load.reverted_at is null or load.reverted_at >= :until)
                        order by load.applied_at desc, load.id desc limit :most""")
                .param("until", asOf.knownUntilUtc())
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(AppliedLoad.class))
                .list();
    }

    private List<String> loadable(Actor reader) {
        return kinds.all().stream()
                .filter(kind -> kind.loaders().contains(reader.role()))
                .map(LoadKind::name)
                .toList();
    }

    private List<String> approvable(Actor reader) {
        return kinds.all().stream()
                .filter(kind -> kind.approvers().contains(reader.role()))
                .map(LoadKind::name)
                .toList();
    }
}
