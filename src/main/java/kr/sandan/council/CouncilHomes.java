package kr.sandan.council;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.Designations;
import kr.sandan.designation.SiteGrounds;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which offices answer for each council today: those of the complexes on which its sites stand. A council without a site of
 * today, or whose site is designated no more, stays with the offices of the sites that it had last; one that is still to get
 * its first, with those of that one.
 */
@Service
public class CouncilHomes {

    private static final int HELD_DAYS = 60;

    private final Councils councils;
    private final Designations designations;
    private final ComplexDirectory complexes;
    private final SiteGrounds grounds;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Key, Map<Long, Set<Long>>> now =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Cache<Key, Map<Long, Set<Long>>> then =
            Caffeine.newBuilder().maximumSize(HELD_DAYS).build();

    CouncilHomes(
            Councils councils,
            Designations designations,
            ComplexDirectory complexes,
            SiteGrounds grounds,
            JdbcClient jdbc,
            Clock clock) {
        this.councils = councils;
        this.designations = designations;
        this.complexes = complexes;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The register stands for itself: another picture of sites, complexes or offices is another object. */
    private record Key(DesignationRegister sites, long revision) {}

    /** The offices by council, of every council there is; no office where none of its sites ever had one. */
    public Map<Long, Set<Long>> today() {
        Key key = new Key(designations.at(AsOf.today(clock)), revision());
        return now.get(key, missing -> read(missing.sites().asOf()));
    }

    /** The offices that answered for a council on a day, as known today; none where it had no designated site that day. */
    public Set<Long> on(long councilId, LocalDate day) {
        Key key = new Key(designations.at(new AsOf(day, AsOf.today(clock).known())), revision());
        return then.get(
                        key,
                        missing -> councils.at(missing.sites().asOf()).stream()
                                .collect(Collectors.toMap(CouncilEntry::id, CouncilEntry::offices)))
                .getOrDefault(councilId, Set.of());
    }

    /** The offices of one council; none for an unknown number. */
    public Set<Long> of(long councilId) {
        return today().getOrDefault(councilId, Set.of());
    }

    private long revision() {
        return jdbc.sql("select revision from council_revision")
                .query(Long.class)
                .single();
    }

    private Map<Long, Set<Long>> read(AsOf today) {
        Directory directory = complexes.at(today);
        Map<Long, Set<Long>> ofSites = new HashMap<>();
        grounds.nearest(today.valid()).forEach((site, ground) -> ofSites.put(site, offices(ground, directory)));
        Map<Long, Set<Long>> homes = new HashMap<>();
        for (CouncilLife life : councils.all(today))
            homes.put(life.id(), Collections.unmodifiableSet(homes(life, today.valid(), ofSites)));
        return Map.copyOf(homes);
    }

    private static Set<Long> offices(List<Long> ground, Directory directory) {
        Set<Long> offices = new TreeSet<>();
        for (Long complex : ground)
            directory.find(complex).map(ComplexEntry::officeId).ifPresent(offices::add);
        return offices;
    }

    private static Set<Long> homes(CouncilLife life, LocalDate today, Map<Long, Set<Long>> ofSites) {
        Set<Long> homes = new TreeSet<>();
        life.sitesOn(today).forEach(site -> homes.addAll(ofSites.getOrDefault(site, Set.of())));
        if (!homes.isEmpty()) return homes;
        SortedMap<LocalDate, Set<Long>> before = new TreeMap<>(Comparator.reverseOrder());
        SortedMap<LocalDate, Set<Long>> ahead = new TreeMap<>();
        for (CouncilFact fact : life.of(CouncilTopic.SITE)) {
            Set<Long> offices =
                    ofSites.getOrDefault(Objects.requireNonNull(fact.content().siteId()), Set.of());
            if (offices.isEmpty()) continue;
            boolean coming = fact.startsAfter(today);
            (coming ? ahead : before)
                    .computeIfAbsent(coming ? firstDay(fact) : lastDay(fact), day -> new TreeSet<>())
                    .addAll(offices);
        }
        return Stream.of(before, ahead)
                .flatMap(sites -> sites.values().stream())
                .findFirst()
                .orElse(Set.of());
    }

    private static LocalDate firstDay(CouncilFact fact) {
        PartialDate from = fact.span().from();
        return from == null ? LocalDate.MIN : from.date();
    }

    private static LocalDate lastDay(CouncilFact fact) {
        PartialDate until = fact.span().until();
        return until == null ? LocalDate.MAX : until.date();
    }
}
