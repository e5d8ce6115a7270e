package kr.sandan.complex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.office.AffectedByPublicBody;
import kr.sandan.office.PublicBody;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.region.AffectedByRegion;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Component;

/**
 * Which complexes name a public body as their authority (관리권자) on the last day of the old order: 산업통상부 and
 * 산업통상부장관, 충청북도 and 충청북도지사. What they say of it stays as it is; it is to be revised by hand.
 */
@Component
class AuthoritiesAffected implements AffectedByPublicBody, AffectedByRegion {

    private static final int PROVINCE = 2;

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final Clock clock;

    AuthoritiesAffected(ComplexDirectory directories, RegionQueries regions, Clock clock) {
        this.directories = directories;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public List<Affected> affectedBy(List<PublicBody> bodies, LocalDate effectiveOn) {
        Directory before = before(effectiveOn);
        return bodies.stream().flatMap(body -> line(before, body.name())).toList();
    }

    @Override
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        Directory before = before(effectiveOn);
        RegionHistory history = regions.history();
        return codes.stream()
                .filter(code -> code.length() == PROVINCE)
                .sorted()
                .flatMap(code -> history.provinceOn(code, before.asOf().valid()).stream())
                .map(Province::name)
                .distinct()
                .flatMap(name -> line(before, name))
                .toList();
    }

    private static Stream<Affected> line(Directory before, String name) {
        List<Affected.Named> named = before.everything()
                .filter(entry -> isOf(entry, name))
                .map(entry -> new Affected.Named(entry.name(), "/complexes/" + entry.id()))
                .toList();
        if (named.isEmpty()) return Stream.empty();
        List<Affected.Named> first = named.stream().limit(Affected.NAMED).toList();
        return Stream.of(new Affected(name, "complex.affected.authority", named.size(), null, first));
    }

    private static boolean isOf(ComplexEntry entry, String name) {
        String authority = entry.facts().authority();
        return authority != null && authority.startsWith(name);
    }

    private Directory before(LocalDate effectiveOn) {
        return directories.at(
                new AsOf(effectiveOn.minusDays(1), AsOf.today(clock).known()));
    }
}
