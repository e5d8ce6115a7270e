package kr.sandan.office;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Snapshot;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Service;

/** Hands out the agency's units as they were on any day. */
@Service
public class OfficeQueries {

    private static final int HELD_PASTS = 20;

    private final OfficeReader reader;
    private final RegionQueries regions;
    private final Snapshot<Held> snapshot;
    private final Cache<Past, OfficeHistory> past =
            Caffeine.newBuilder().maximumSize(HELD_PASTS).build();

    OfficeQueries(OfficeReader reader, RegionQueries regions) {
        this.reader = reader;
        this.regions = regions;
        this.snapshot = new Snapshot<>(
                () -> new Held(reader.read(), reader.changedAt()),
                held -> held.history().revision() == reader.revision());
    }

    private record Held(OfficeHistory history, Instant changedAt) {}

    private record Past(Instant knownUntil, long revision) {}

    /**
     * The history as it stands. Changes made by this process are seen at once, those of another process within a second.
     */
    public OfficeHistory history() {
        return snapshot.current().history();
    }

    /** The history as it was known on a day; the same as {@link #history()} where nothing was changed since. */
    public OfficeHistory history(AsOf asOf) {
        Held current = snapshot.current();
        Instant until = asOf.knownUntil();
        if (current.changedAt().isBefore(until)) return current.history();
        return past.get(new Past(until, current.history().revision()), missing -> reader.read(until));
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

    /** What a unit was called on a day, or nearest to it, as known now; empty only for a unit that never was. */
    public Optional<OfficeName> nameAt(long id, LocalDate day) {
        return history().nameAt(id, day);
    }

    /** What a unit was called on a day, or nearest to it, as known on a day; empty for a unit not known by then. */
    public Optional<OfficeName> nameAt(long id, AsOf asOf) {
        return history(asOf).nameAt(id, asOf.valid());
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

    /** The territories of a day of those of the codes that are provinces', by code. */
    public List<Territory> territoriesOf(Collection<String> codes, LocalDate day) {
        return codes.stream()
                .filter(code -> code.length() == 2)
                .sorted()
                .flatMap(code -> history().territoryAt(code, day).stream())
                .toList();
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    void forgetAfterCommit() {
        snapshot.forgetAfterCommit();
    }
}
