package kr.sandan.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/** Reads rows of parts of plans. */
final class PartReader {

    static final String SELECT = """
        select s.*, p.version, a.display_name
          from target_part_state s join target_part p on p.id = s.part_id left join account a on a.id = s.entered_by
        """;

    private PartReader() {}

    static PlanPart part(ResultSet row, int number) throws SQLException {
        return new PlanPart(
                row.getLong("part_id"),
                row.getLong("programme_id"),
                row.getInt("version"),
                facts(row),
                Objects.requireNonNull(instant(row, "known_from")),
                instant(row, "superseded_at"),
                row.getLong("source_id"),
                row.getString("reason"),
                row.getString("withdrawal"),
                row.getString("display_name"),
                Objects.requireNonNull(instant(row, "entered_at")));
    }

    private static PartFacts facts(ResultSet row) throws SQLException {
        String role = row.getString("role");
        String work = row.getString("work");
        return new PartFacts(
                PartKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                role == null ? null : SiteRole.valueOf(role),
                row.getObject("complex_id", Long.class),
                row.getString("county"),
                row.getString("phase"),
                row.getObject("site_id", Long.class),
                work == null ? null : Work.valueOf(work),
                new Extent(
                        TargetQueries.figure(row, "land"),
                        TargetQueries.figure(row, "floor"),
                        row.getString("area_unit")),
                new Span(
                        PartialDate.of(row, "valid_from", "from_precision"),
                        PartialDate.of(row, "valid_to", "to_precision")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
