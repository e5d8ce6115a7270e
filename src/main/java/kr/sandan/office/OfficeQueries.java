package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Snapshot;
import kr.sandan.region.Province;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hands out the agency's units and the public bodies as they were on any day. */
@Service
public class OfficeQueries {

    private final RegionQueries regions;
    private final JdbcClient jdbc;
    private final Snapshot<OfficeHistory> snapshot;

    OfficeQueries(OfficeReader reader, RegionQueries regions, JdbcClient jdbc) {
        this.snapshot = new Snapshot<>(reader::read, history -> history.revision() == reader.revision());
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /**
     * The history as it stands. Changes made by this process are seen at once, those of another process within a second.
     */
    public OfficeHistory history() {
        return snapshot.current();
    }

    /** The tree of a day. */
    public List<OfficeNode> treeAt(LocalDate day) {
        return history().treeAt(day);
    }

    /** The regional headquarters of a day. */
    public List<Office> headquartersAt(LocalDate day) {
        return history().headquartersAt(day);
    }

    public Optional<Office> office(long id) {
        return history().office(id);
    }

    /** What a unit was called on a day, or nearest to it; empty only for a unit that never was. */
    public Optional<OfficeName> nameAt(long id, LocalDate day) {
        return history().nameAt(id, day);
    }

    /**
     * The headquarters that answers for a province on a day.
     *
     * @param provinceCode any code ever valid, read as the code of that day
     * @return empty where no headquarters is known
     */
    public Optional<Territory> answersFor(String provinceCode, LocalDate day) {
        return regions.history()
                .provinceAt(provinceCode, day)
                .flatMap(code -> history().territoryAt(code, day));
    }

    /** Ministries, committees and provinces under their names of a day. */
    public List<PublicBody> publicBodies(LocalDate day) {
        List<PublicBody> named = jdbc.sql("""
                        select b.id, b.code, b.kind, b.province_code, n.name, n.name_en, n.source,
                               lower(n.valid) as since, n.from_precision
                        from public_body b
                        left join public_body_name n on n.body_id = b.id and n.valid @> cast(:day as date)
                        where b.kind = 'PROVINCE' or n.id is not null
                        order by b.kind, b.code""")
                .param("day", day)
                .query((row, number) -> new PublicBody(
                        row.getLong("id"),
                        row.getString("code"),
                        PublicBody.Kind.valueOf(row.getString("kind")),
                        String.valueOf(row.getString("name")),
                        String.valueOf(row.getString("name_en")),
                        row.getString("province_code"),
                        since(row.getObject("since", LocalDate.class), row.getString("from_precision")),
                        String.valueOf(row.getString("source"))))
                .list();
        return named.stream()
                .flatMap(body -> withProvinceName(body, day).stream())
                .toList();
    }

    private Optional<PublicBody> withProvinceName(PublicBody body, LocalDate day) {
        String code = body.provinceCode();
        if (code == null) return Optional.of(body);
        return regions.history()
                .provinceOn(code, day)
                .filter(province -> province.code().equals(code))
                .map(province -> named(body, province));
    }

    private static PublicBody named(PublicBody body, Province province) {
        LocalDate from = province.valid().from();
        return new PublicBody(
                body.id(),
                body.code(),
                body.kind(),
                province.name(),
                province.nameEn(),
                body.provinceCode(),
                from == null ? null : from.toString(),
                province.source());
    }

    private static @Nullable String since(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null
                ? null
                : new PartialDate(day, PartialDate.Precision.valueOf(precision)).toString();
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    void forgetAfterCommit() {
        snapshot.forgetAfterCommit();
    }
}
