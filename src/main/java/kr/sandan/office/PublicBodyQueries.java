package kr.sandan.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Service;

/** Hands out ministries, committees and provinces as they were on any day. */
@Service
public class PublicBodyQueries {

    private final PublicBodyReader reader;
    private final RegionQueries regions;
    private final Clock clock;

    PublicBodyQueries(PublicBodyReader reader, RegionQueries regions, Clock clock) {
        this.reader = reader;
        this.regions = regions;
        this.clock = clock;
    }

    /** The bodies of a day under their names of that day, as known today: ministries, committees, then provinces. */
    public List<PublicBody> at(LocalDate day) {
        return at(new AsOf(day, AsOf.today(clock).known()));
    }

    /** The bodies of a day under their names of that day, as known on a day. */
    public List<PublicBody> at(AsOf asOf) {
        List<PublicBody> bodies = new ArrayList<>(names(asOf).stream()
                .filter(name -> name.valid().contains(asOf.valid()))
                .map(PublicBodyName::body)
                .toList());
        RegionHistory history = regions.history(asOf);
        Map<String, Long> numbers = reader.provinces();
        for (Province province : history.provincesAt(asOf.valid())) {
            Long number = numbers.get(province.code());
            if (number != null) bodies.add(body(number, province));
        }
        return bodies;
    }

    /** A body under its name of a day, or the one nearest to it, as known today; empty for a number that none has. */
    public Optional<PublicBody> nearest(long id, LocalDate day) {
        return nearest(id, new AsOf(day, AsOf.today(clock).known()));
    }

    /** A body under its name of a day, or the one nearest to it, as known on a day; empty for one not known by then. */
    public Optional<PublicBody> nearest(long id, AsOf asOf) {
        List<PublicBodyName> names =
                names(asOf).stream().filter(name -> name.bodyId() == id).toList();
        return names.stream()
                .filter(name -> !name.valid().startsAfter(asOf.valid()))
                .reduce((first, second) -> second)
                .or(() -> names.stream().findFirst())
                .map(PublicBodyName::body)
                .or(() -> province(id, asOf));
    }

    /** Every name that ministries and committees ever had, as known on a day, each body's oldest first. */
    public List<PublicBodyName> names(AsOf asOf) {
        return reader.names(asOf.knownUntil());
    }

    private Optional<PublicBody> province(long id, AsOf asOf) {
        RegionHistory history = regions.history(asOf);
        return reader.provinces().entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .findFirst()
                .flatMap(entry -> history.provinceOn(entry.getKey(), asOf.valid())
                        .filter(province -> province.code().equals(entry.getKey()))
                        .or(() -> history.province(entry.getKey())))
                .map(province -> body(id, province));
    }

    private static PublicBody body(long id, Province province) {
        LocalDate from = province.valid().from();
        return new PublicBody(
                id,
                "PROVINCE_" + province.code(),
                PublicBody.Kind.PROVINCE,
                province.name(),
                province.nameEn(),
                province.code(),
                from == null ? null : from.toString(),
                province.source());
    }
}
