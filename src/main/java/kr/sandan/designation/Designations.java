package kr.sandan.designation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hands out the designations as they stood on any day, as known on any day, always as of the last commit. */
@Service
public class Designations {

    private static final int HELD_DAYS = 24;

    private final DesignationReader reader;
    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final JdbcClient jdbc;
    private final Cache<Key, DesignationRegister> registers =
            Caffeine.newBuilder().maximumSize(HELD_DAYS).build();

    Designations(DesignationReader reader, ComplexDirectory directories, RegionQueries regions, JdbcClient jdbc) {
        this.reader = reader;
        this.directories = directories;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /** The directory stands for itself: another picture of the complexes is another object. */
    private record Key(AsOf asOf, long revision, Directory complexes) {}

    /** The designations of a day, as known on a day. */
    public DesignationRegister at(AsOf asOf) {
        return registers.get(new Key(asOf, revision(), directories.at(asOf)), this::read);
    }

    private DesignationRegister read(Key key) {
        RegionHistory history = regions.history(key.asOf());
        return new DesignationRegister(
                key.asOf(),
                reader.read(key.asOf(), key.complexes()),
                (scheme, province) -> history.schemeRegionOf(
                                scheme, province, key.asOf().valid())
                        .map(Scheme.SchemeRegion::code)
                        .orElse(null),
                day -> structure(day, key.asOf()));
    }

    /** The provinces and regions of a day, by which sites can be counted whatever day they are of. */
    SiteStructure structure(LocalDate day, AsOf asOf) {
        return new SiteStructure(day, directories.at(new AsOf(day, asOf.known())), regions.history(asOf));
    }

    /** Every hub that is held, whenever it was one: what a linked site or an overlay may be put under. */
    public List<HeldHub> hubs() {
        return jdbc.sql("""
                        select * from (
                            select distinct on (p.designation_id) p.*, g.code programme
                              from designation_period p join programme g on g.id = p.programme_id
                             where p.role = 'HUB' and p.superseded_at is null
                             order by p.designation_id, p.valid_from desc nulls last) last
                        order by name, valid_from nulls first
                        """)
                .query((row, number) -> new HeldHub(
                        row.getLong("designation_id"),
                        row.getString("programme"),
                        row.getString("name"),
                        row.getString("name_en"),
                        HeldPeriods.span(row)))
                .list();
    }

    /**
     * A hub as it is called last.
     *
     * @param programme code of its programme
     * @param span how long it holds under that name
     */
    public record HeldHub(
            long id,
            String programme,
            String name,
            @Nullable String nameEn,
            Span span) {}

    private long revision() {
        return jdbc.sql("select revision from designation_revision")
                .query(Long.class)
                .single();
    }

    /**
     * The version a form must carry to be accepted.
     *
     * @throws NotFound for an unknown number
     */
    public int version(long designationId) {
        return jdbc.sql("select version from designation where id = :id")
                .param("id", designationId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("designation", designationId));
    }

    /**
     * The role of a designation, which never changes.
     *
     * @throws NotFound for an unknown number
     */
    public DesignationRole role(long designationId) {
        return jdbc.sql("select role from designation where id = :id")
                .param("id", designationId)
                .query((row, number) -> DesignationRole.valueOf(row.getString("role")))
                .optional()
                .orElseThrow(() -> new NotFound("designation", designationId));
    }
}
