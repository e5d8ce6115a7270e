package kr.sandan.renewal;

import java.util.List;
import java.util.Optional;
import kr.sandan.region.RegionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the official file would change between the check of a load and its end. */
final class RegionStaging {

    private final JdbcClient jdbc;

    RegionStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revision of the regions with which the file was compared */
    void write(long load, long revision, List<RegionStep> steps) {
        jdbc.sql("insert into renewal_region_basis (load_id, revision) values (:load, :revision)")
                .param("load", load)
                .param("revision", revision)
                .update();
        for (int position = 0; position < steps.size(); position++) write(load, position, Row.of(steps.get(position)));
    }

    private void write(long load, int position, Row row) {
        jdbc.sql("""
                        insert into renewal_region_step
                            (load_id, position, kind, code, name, short_name, name_en, successor)
                        values (:load, :position, :kind, :code, :name, :short, :en, :successor)""")
                .param("load", load)
                .param("position", position)
                .param("kind", row.kind().name())
                .param("code", row.code())
                .param("name", row.name())
                .param("short", row.shortName())
                .param("en", row.nameEn())
                .param("successor", row.successor())
                .update();
    }

    List<RegionStep> steps(long load) {
        return jdbc.sql("select * from renewal_region_step where load_id = :load order by position")
                .param("load", load)
                .query((row, number) -> new Row(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getString("name_en"),
                                row.getString("successor"))
                        .step())
                .list();
    }

    /** Of the regions with which the file was compared; empty where nothing is staged. */
    Optional<Long> revision(long load) {
        return jdbc.sql("select revision from renewal_region_basis where load_id = :load")
                .param("load", load)
                .query(Long.class)
                .optional();
    }

    void clear(long load) {
        for (String table : List.of("renewal_region_step", "renewal_region_basis")) {
            jdbc.sql("delete from " + table + " where load_id = :load")
                    .param("load", load)
                    .update();
        }
    }

    /** The steps that a file can hold. */
    private enum Kind {
        OPEN,
        CLOSE,
        RENAME,
        FOLLOW
    }

    private record Row(
            Kind kind,
            String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String nameEn,
            @Nullable String successor) {

        static Row of(RegionStep step) {
            if (step instanceof RegionStep.Open open) return named(Kind.OPEN, open.code(), open.names());
            if (step instanceof RegionStep.Rename rename) return named(Kind.RENAME, rename.code(), rename.names());
            if (step instanceof RegionStep.Follow follow)
                return new Row(Kind.FOLLOW, follow.code(), null, null, null, follow.successor());
            if (step instanceof RegionStep.Close) return new Row(Kind.CLOSE, step.code(), null, null, null, null);
            throw new IllegalArgumentException("no official file holds " + step);
        }

        private static Row named(Kind kind, String code, RegionStep.Names names) {
            return new Row(kind, code, names.name(), names.shortName(), names.nameEn(), null);
        }

        RegionStep step() {
            return switch (kind) {
                case OPEN -> new RegionStep.Open(code, names());
                case CLOSE -> new RegionStep.Close(code);
                case RENAME -> new RegionStep.Rename(code, names());
                case FOLLOW -> new RegionStep.Follow(code, String.valueOf(successor));
            };
        }

        private RegionStep.Names names() {
            return new RegionStep.Names(String.valueOf(name), shortName, nameEn);
        }
    }
}
