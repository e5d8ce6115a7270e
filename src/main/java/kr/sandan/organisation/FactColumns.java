package kr.sandan.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the columns of statements. */
final class FactColumns {

    private FactColumns() {}

    static OrganisationFacts facts(ResultSet row) throws SQLException {
        String number = row.getString("business_number");
        String size = row.getString("size_class");
        String ksic = row.getString("ksic");
        return new OrganisationFacts(
                row.getString("name"),
                row.getString("name_en"),
                OrganisationType.valueOf(row.getString("type")),
                number == null ? null : new BusinessNumber(number),
                new OrganisationFacts.Size(
                        size == null ? null : SizeClass.valueOf(size),
                        row.getObject("employees", Integer.class),
                        row.getObject("few_stated", Boolean.class)),
                ksic == null
                        ? null
                        : new Ksic(
                                ksic,
                                KsicRevision.of(row.getInt("ksic_revision")).orElseThrow()));
    }

    static OrganisationEntry entry(ResultSet row) throws SQLException {
        Array complexes = row.getArray("complexes");
        return new OrganisationEntry(
                row.getLong("organisation_id"),
                facts(row),
                PartialDate.of(row, "valid_from", "from_precision"),
                List.of((Long[]) complexes.getArray()),
                row.getBoolean("sample"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(
                PartialDate.of(row, "valid_from", "from_precision"), PartialDate.of(row, "valid_to", "to_precision"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
