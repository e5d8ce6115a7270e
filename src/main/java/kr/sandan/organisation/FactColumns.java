package kr.sandan.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
                partial(row, "valid_from", "from_precision"),
                List.of((Long[]) complexes.getArray()),
                row.getBoolean("sample"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(partial(row, "valid_from", "from_precision"), partial(row, "valid_to", "to_precision"));
    }

    static @Nullable PartialDate partial(ResultSet row, String date, String precision) throws SQLException {
        LocalDate day = row.getObject(date, LocalDate.class);
        return day == null ? null : new PartialDate(day, PartialDate.Precision.valueOf(row.getString(precision)));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
