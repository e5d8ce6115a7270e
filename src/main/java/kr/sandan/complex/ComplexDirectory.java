package kr.sandan.complex;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.Territory;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands out the complexes as they stood on any day, always as of the last commit. */
@Service
public class ComplexDirectory {

    private static final int HELD_DAYS = 24;

    private final DirectoryReader reader;
    private final DirectoryRevision revision;
    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final Cache<Key, Directory> directories =
            Caffeine.newBuilder().maximumSize(HELD_DAYS).build();

    ComplexDirectory(DirectoryReader reader, DirectoryRevision revision, RegionQueries regions, OfficeQueries offices) {
        this.reader = reader;
        this.revision = revision;
        this.regions = regions;
        this.offices = offices;
    }

    private record Key(AsOf asOf, long revision, long regionRevision, long officeRevision) {}

    /** The complexes of a day, as known on a day. */
    public Directory at(AsOf asOf) {
        RegionHistory history = regions.history(asOf);
        OfficeHistory units = offices.history(asOf);
        Key key = new Key(asOf, revision.current(), history.revision(), units.revision());
        return directories.get(
                key,
                missing -> new DirectoryBuilder(
                                asOf, history, (province, day) -> officeOfProvince(units, province, day))
                        .build(reader.read(asOf)));
    }

    private static @Nullable Long officeOfProvince(OfficeHistory units, String provinceCode, LocalDate day) {
        return units.territoryAt(provinceCode, day).map(Territory::officeId).orElse(null);
    }
}
