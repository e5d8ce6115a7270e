package kr.sandan.load;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of the loads, and the files themselves. */
@Service
@Transactional(readOnly = true)
public class LoadQueries {

    private static final String COLUMNS = """
            load.id, load.kind, load.period, load.state, load.file_name, load.file_size, load.sha256,
            uploader.display_name uploaded_by,
            to_char(load.uploaded_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') uploaded_at,
            load.added, load.changed, load.unchanged, load.gone,
            to_char(load.applied_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') applied_at,
            to_char(load.reverted_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') reverted_at""";

    private static final String FILTERED = """
            from load join account uploader on uploader.id = load.uploaded_by
            where (:kind::text is null or load.kind = :kind) and (:state::text is null or load.state = :state)""";

    private static final Map<String, String> SORTS = Map.of(
            "id", "load.id",
            "kind", "load.kind",
            "period", "load.period",
            "state", "load.state",
            "uploadedAt", "load.uploaded_at");

    private final JdbcClient client;
    private final LoadFiles files;
    private final LoadBasis basis;
    private final LoadSeal seal;

    LoadQueries(JdbcClient client, LoadFiles files, LoadBasis basis, LoadSeal seal) {
        this.client = client;
        this.files = files;
        this.basis = basis;
        this.seal = seal;
    }

    /** One page of the loads, the newest first. */
    public Listing<LoadRow> list(LoadFilter filter, Paging paging) {
        long total = filtered("select count(*) " + FILTERED, filter)
                .query(Long.class)
                .single();
        String page = " order by " + paging.orderBy(SORTS, "load.id desc") + " limit :size offset :offset";
        List<LoadRow> rows = filtered("select " + COLUMNS + " " + FILTERED + page, filter)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(new SimplePropertyRowMapper<>(LoadRow.class))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Hands over every load of the filter, the newest first. */
    public void each(LoadFilter filter, Consumer<LoadRow> reader) {
        try (Stream<LoadRow> rows = filtered("select " + COLUMNS + " " + FILTERED + " order by load.id desc", filter)
                .query(new SimplePropertyRowMapper<>(LoadRow.class))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** @throws NotFound if there is no such load */
    public LoadDetail detail(long id) {
        LoadRow row = client.sql("select " + COLUMNS
                        + " from load join account uploader on uploader.id = load.uploaded_by where load.id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(LoadRow.class))
                .optional()
                .orElseThrow(() -> new NotFound("load", id));
        return client.sql("""
                        select load.*, submitter.display_name submitter, approver.display_name approver,
                            applier.display_name applier, reverter.display_name reverter, progress.done, progress.total,
                            to_char(checked_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') checked,
                            to_char(submitted_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') submitted,
                            to_char(approved_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') approved,
                            (select max(same.id) from load same
                             where same.kind = load.kind and same.period is not distinct from load.period
                                and same.sha256 = load.sha256 and same.id < load.id and same.state = 'APPLIED') identical
                        from load
                            left join account submitter on submitter.id = load.submitted_by
                            left join account approver on approver.id = load.approved_by
                            left join account applier on applier.id = load.applied_by
                            left join account reverter on reverter.id = load.reverted_by
                            left join load_progress progress on progress.load_id = load.id
                        where load.id = :id""")
                .param("id", id)
                .query((found, n) -> LoadDetails.read(row, found, basis, seal.whole(id), files.holds(id)))
                .single();
    }

    /** Writes the file as it was sent. */
    public void original(long id, OutputStream out) {
        files.copy(id, out);
    }

    /** The file as it was sent, as a temporary file that the caller deletes. */
    public Path originalFile(long id) {
        return files.temporary(id);
    }

    private JdbcClient.StatementSpec filtered(String sql, LoadFilter filter) {
        LoadState state = filter.state();
        return client.sql(sql).param("kind", filter.kind()).param("state", state == null ? null : state.name());
    }
}
