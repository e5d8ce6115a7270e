package kr.sandan.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.Snapshot;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Service;

/** Hands out the agency's units as they were on any day. */
@Service
public class OfficeQueries {

    private final RegionQueries regions;
    private final Snapshot<OfficeHistory> snapshot;

    OfficeQueries(OfficeReader reader, RegionQueries regions) {
        this.snapshot = new Snapshot<>(reader::read, history -> history.revision() == reader.revision());
        this.regions = regions;
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
