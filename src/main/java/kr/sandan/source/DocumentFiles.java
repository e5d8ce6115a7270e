package kr.sandan.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.file.DocumentType;
import kr.sandan.file.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of the documents. */
@Component
public class DocumentFiles {

    private static final String MINUTE = "at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI')";

    private final JdbcClient jdbc;

    DocumentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All editions of a document's file, newest first. */
    public List<DocumentFile> of(long documentId) {
        Map<Integer, List<DocumentFile.Decision>> decisions = decisions(documentId);
        return jdbc.sql("""
                        select s.edition, s.reason, w.display_name, to_char(s.attached_at
                        """ + MINUTE + """
                         at, k.id, k.name, k.type, k.size, k.sha256
                          from source_file s
                          join kept_file k on k.id = s.file_id
                          join account w on w.id = s.attached_by
                         where s.document_id = ? order by s.edition desc
                        """)
                .param(documentId)
                .query((row, n) -> file(row, decisions))
                .list();
    }

    private Map<Integer, List<DocumentFile.Decision>> decisions(long documentId) {
        record Decided(int edition, DocumentFile.Decision decision) {}
        List<Decided> found = jdbc.sql("""
                        select r.edition, r.open, r.reason, w.display_name, to_char(r.decided_at
                        """ + MINUTE + """
                         at from source_file_release r join account w on w.id = r.decided_by
                         where r.document_id = ? order by r.id desc
                        """)
                .param(documentId)
                .query((row, n) -> new Decided(
                        row.getInt("edition"),
                        new DocumentFile.Decision(
                                row.getBoolean("open"),
                                row.getString("reason"),
                                row.getString("display_name"),
                                row.getString("at"))))
                .list();
        return found.stream()
                .collect(Collectors.groupingBy(
                        Decided::edition,
                        LinkedHashMap::new,
                        Collectors.mapping(Decided::decision, Collectors.toList())));
    }

    private static DocumentFile file(ResultSet row, Map<Integer, List<DocumentFile.Decision>> decisions)
            throws SQLException {
        int edition = row.getInt("edition");
        KeptFile file = new KeptFile(
                row.getLong("id"),
                row.getString("name"),
                DocumentType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"));
        return new DocumentFile(
                edition,
                file,
                row.getString("reason"),
                row.getString("display_name"),
                row.getString("at"),
                decisions.getOrDefault(edition, List.of()));
    }
}
