package kr.sandan.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said of a project from the first entry on, for whoever may see the project. */
@Service
@Transactional(readOnly = true)
public class ProjectHistory {

    private final JdbcClient jdbc;
    private final ProjectReader reader;

    ProjectHistory(JdbcClient jdbc, ProjectReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * A version.
     *
     * @param reason why it was said; null for the first
     * @param by who said it, null for the first data
     * @param at when it was entered, in Seoul
     */
    public record Version(
            int number,
            ProjectFacts facts,
            @Nullable String reason,
            @Nullable String by,
            LocalDateTime at) {}

    /** A step of a project. */
    public record Move(
            ProjectState to,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String by,
            LocalDateTime at) {}

    /** Every version known by then, the first one first. */
    public List<Version> versions(long projectId, AsOf asOf) {
        String question = """
                select v.*, a.display_name from project_version v left join account a on a.id = v.entered_by
                 where v.project_id = ? and v.known_from < ? order by v.version
                """;
        List<ProjectReader.Key> keys = jdbc.sql(question)
                .params(projectId, asOf.knownUntilUtc())
                .query((row, number) -> ProjectReader.key(row))
                .list();
        Map<ProjectReader.Key, ProjectReader.Parts> parts = reader.parts(keys);
        return jdbc.sql(question)
                .params(projectId, asOf.knownUntilUtc())
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        ProjectReader.facts(row, parts.getOrDefault(ProjectReader.key(row), ProjectReader.Parts.NONE)),
                        row.getString("reason"),
                        row.getString("display_name"),
                        seoul(row.getObject("entered_at", OffsetDateTime.class))))
                .list();
    }

    /** Every step known by then, the first one first. */
    public List<Move> moves(long projectId, AsOf asOf) {
        return jdbc.sql("""
                        select m.*, a.display_name from project_move m left join account a on a.id = m.entered_by
                         where m.project_id = ? and m.known_from < ? order by m.ordinal
                        """)
                .params(projectId, asOf.knownUntilUtc())
                .query((row, number) -> new Move(
                        ProjectState.valueOf(row.getString("to_state")),
                        row.getObject("moved_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("display_name"),
                        seoul(row.getObject("entered_at", OffsetDateTime.class))))
                .list();
    }

    private static LocalDateTime seoul(OffsetDateTime at) {
        return at.atZoneSameInstant(AsOf.ZONE).toLocalDateTime();
    }
}
