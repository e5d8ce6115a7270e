package kr.sandan.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.sandan.activity.Attendances.Came;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads who belongs to councils and where they sit, of any number of councils by one query each. */
@Component
class CompositionReader {

    /** Nearly every member has a version that holds on the day; the last known one is sought for the others alone. */
    private static final String MEMBERS =
            """
            select m.council_id, count(distinct m.id) as members,
                   array_remove(array_agg(distinct coalesce(v.type, (%s))), null) as types
              from council_member m left join organisation_version v on v.organisation_id = m.organisation_id and %s
             where m.council_id = any(:councils) and %s group by m.council_id
            """.formatted(Held.said("w.type", "m.organisation_id"), Held.on("v"), Held.on("m"));

    private static final String SIZES = """
            select m.council_id, count(*) as members from council_member m
             where m.council_id = any(:councils) and %s group by m.council_id
            """.formatted(Held.on("m"));

    private static final String MEMBERS_AT = """
            select m.council_id, t.complex_id, m.organisation_id
              from council_member m join organisation_tenancy t on t.organisation_id = m.organisation_id
             where m.council_id = any(:councils) and t.complex_id = any(:complexes) and %s and %s
            """.formatted(Held.on("m"), Held.on("t"));

    private static final String SITTING = """
            select t.organisation_id, t.complex_id from organisation_tenancy t
             where t.organisation_id = any(:organisations) and t.complex_id = any(:complexes) and %s
            """.formatted(Held.on("t"));

    private static final String ATTENDING = """
            select m.council_id, count(distinct m.organisation_id) as attending from council_member m
              join unnest(cast(:councilsCame as bigint[]), cast(:came as bigint[])) c (council, organisation)
                on c.council = m.council_id and c.organisation = m.organisation_id
             where m.council_id = any(:councils) and %s group by m.council_id
            """.formatted(Held.on("m"));

    /** Statements about members are only ever added and superseded, so that two counts tell whether there are new ones. */
    private static final String SAID = """
            select count(*) as said, count(m.superseded_at) as superseded,
                   (select revision from organisation_revision) as organisations
              from council_member m where m.council_id = :council
            """;

    private static final int REMEMBERED = 500;

    private final JdbcClient jdbc;
    private final Cache<Asked, Counted> ofOne =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CompositionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked of one council, at the state of its members and of all organisations. */
    private record Asked(long council, AsOf asOf, long said, long superseded, long organisations) {}

    /** How many belong to a council, and of which kinds. */
    record Counted(long members, Set<OrganisationType> types) {

        static final Counted NONE = new Counted(0, Set.of());
    }

    /** An organisation at a complex. */
    record At(long organisation, long complex) {}

    /** By council, who belongs to it; of a single council it is remembered until its members or any organisation change. */
    Map<Long, Counted> counted(Set<Long> ids, AsOf asOf) {
        if (ids.size() != 1 || !TransactionSynchronizationManager.isCurrentTransactionReadOnly())
            return read(ids, asOf);
        long one = ids.iterator().next();
        Asked asked = jdbc.sql(SAID)
                .param("council", one)
                .query((row, number) -> new Asked(
                        one, asOf, row.getLong("said"), row.getLong("superseded"), row.getLong("organisations")))
                .single();
        return Map.of(one, ofOne.get(asked, missing -> read(ids, asOf).getOrDefault(one, Counted.NONE)));
    }

    private Map<Long, Counted> read(Set<Long> ids, AsOf asOf) {
        Map<Long, Counted> counted = new HashMap<>();
        asked(MEMBERS, ids, asOf).query(row -> {
            Set<OrganisationType> types = EnumSet.noneOf(OrganisationType.class);
            Arrays.stream((String[]) row.getArray("types").getArray())
                    .map(OrganisationType::valueOf)
                    .forEach(types::add);
            counted.put(row.getLong("council_id"), new Counted(row.getLong("members"), types));
        });
        return counted;
    }

    /** By council, how many belong to it. */
    Map<Long, Long> sizes(Set<Long> ids, AsOf asOf) {
        Map<Long, Long> sizes = new HashMap<>();
        asked(SIZES, ids, asOf).query(row -> {
            sizes.put(row.getLong("council_id"), row.getLong("members"));
        });
        return sizes;
    }

    Map<Long, List<At>> sitting(Set<Long> ids, Long[] all, AsOf asOf) {
        Map<Long, List<At>> sitting = new HashMap<>();
        if (all.length == 0) return sitting;
        asked(MEMBERS_AT, ids, asOf).param("complexes", all).query(row -> {
            sitting.computeIfAbsent(row.getLong("council_id"), id -> new ArrayList<>())
                    .add(new At(row.getLong("organisation_id"), row.getLong("complex_id")));
        });
        return sitting;
    }

    /** By organisation that came, the linked complexes in which it sits. */
    Map<Long, Set<Long>> complexesOf(List<Came> came, Long[] all, AsOf asOf) {
        Map<Long, Set<Long>> sites = new HashMap<>();
        if (came.isEmpty() || all.length == 0) return sites;
        jdbc.sql(SITTING)
                .param(
                        "organisations",
                        came.stream().map(Came::organisationId).distinct().toArray(Long[]::new))
                .param("complexes", all)
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .query(row -> {
                    sites.computeIfAbsent(row.getLong("organisation_id"), id -> new HashSet<>())
                            .add(row.getLong("complex_id"));
                });
        return sites;
    }

    Map<Long, Long> attending(Set<Long> ids, List<Came> came, AsOf asOf) {
        Map<Long, Long> attending = new TreeMap<>();
        if (came.isEmpty()) return attending;
        asked(ATTENDING, ids, asOf)
                .param("councilsCame", came.stream().map(Came::councilId).toArray(Long[]::new))
                .param("came", came.stream().map(Came::organisationId).toArray(Long[]::new))
                .query(row -> {
                    attending.put(row.getLong("council_id"), row.getLong("attending"));
                });
        return attending;
    }

    private JdbcClient.StatementSpec asked(String sql, Set<Long> ids, AsOf asOf) {
        return jdbc.sql(sql)
                .param("councils", ids.toArray(Long[]::new))
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid());
    }
}
