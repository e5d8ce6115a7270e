package kr.sandan.load;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which loads are under way, so that two people who bring in the same data learn of each other. */
@Service
@Transactional(readOnly = true)
public class LoadsUnderWay {

    private static final String SELECT = """
            select load.id, load.kind, load.period, load.state, load.uploaded_by uploader_id,
                   uploader.display_name uploaded_by,
                   to_char(load.uploaded_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') since
              from load join account uploader on uploader.id = load.uploaded_by
             where load.state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING')
            """;

    private final JdbcClient client;

    LoadsUnderWay(JdbcClient client) {
        this.client = client;
    }

    /** The others of the same kind and period, the oldest first. */
    public List<LoadUnderWay> beside(long loadId) {
        return client.sql(SELECT + """
                           and load.id <> :id and (load.kind, coalesce(load.period, '')) =
                               (select kind, coalesce(period, '') from load where id = :id)
                         order by load.id""")
                .param("id", loadId)
                .query(new SimplePropertyRowMapper<>(LoadUnderWay.class))
                .list();
    }

    /** Those of some kinds, the newest first. */
    public List<LoadUnderWay> of(Collection<LoadKind> kinds, int most) {
        return client.sql(SELECT + " and load.kind = any(:kinds) order by load.id desc limit :most")
                .param("kinds", kinds.stream().map(LoadKind::name).toArray(String[]::new))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(LoadUnderWay.class))
                .list();
    }
}
