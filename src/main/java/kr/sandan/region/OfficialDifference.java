package kr.sandan.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the official file says differently from what is held for a day. The file has no successions: a county that opens
 * under the name of the one county that ends follows it, of others a person knows.
 *
 * @param changes codes opened, ended and renamed
 * @param follows successions that the names tell
 * @param possible successions between codes that end and codes that open, of which a person must tell which there are
 * @param newProvinces codes of provinces not held: their short and English names are not in the file
 * @param unchanged how many codes say what is held
 */
public record OfficialDifference(
        List<RegionStep> changes,
        List<RegionStep.Follow> follows,
        List<RegionStep.Follow> possible,
        Set<String> newProvinces,
        int unchanged) {

    /**
     * Compares the file with what is held.
     *
     * @param effectiveOn the day from which the administrator lets the file hold; the file itself has no dates
     */
    public static OfficialDifference of(OfficialCodes file, RegionHistory held, LocalDate effectiveOn) {
        SortedMap<String, RegionStep.Names> provinces = new TreeMap<>();
        held.provincesAt(effectiveOn)
                .forEach(one ->
                        provinces.put(one.code(), new RegionStep.Names(one.name(), one.shortName(), one.nameEn())));
        SortedMap<String, RegionStep.Names> counties = new TreeMap<>();
        held.countiesAt(effectiveOn)
                .forEach(one -> counties.put(one.code(), new RegionStep.Names(one.name(), null, null)));
        Level upper = new Level(provinces, file.provinces());
        Level lower = new Level(counties, file.counties());
        List<RegionStep> changes = new ArrayList<>(upper.renamed());
        changes.addAll(lower.renamed());
        Stream.of(upper, lower)
                .forEach(level -> level.ended().forEach(code -> changes.add(new RegionStep.Close(code))));
        changes.addAll(lower.opened());
        List<RegionStep.Follow> follows = lower.sameNames();
        Set<String> newProvinces =
                upper.opened().stream().map(RegionStep::code).collect(Collectors.toCollection(TreeSet::new));
        return new OfficialDifference(
                changes, follows, lower.possible(follows), newProvinces, upper.unchanged() + lower.unchanged());
    }

    /** Provinces or counties: names held and names in the file, by code. */
    private record Level(SortedMap<String, RegionStep.Names> held, SortedMap<String, String> file) {

        List<String> ended() {
            return held.keySet().stream()
                    .filter(code -> !file.containsKey(code))
                    .toList();
        }

        List<RegionStep.Open> opened() {
            return file.entrySet().stream()
                    .filter(entry -> !held.containsKey(entry.getKey()))
                    .map(entry ->
                            new RegionStep.Open(entry.getKey(), new RegionStep.Names(entry.getValue(), null, null)))
                    .toList();
        }

        List<RegionStep.Rename> renamed() {
            List<RegionStep.Rename> renamed = new ArrayList<>();
            held.forEach((code, names) -> {
                String name = file.getOrDefault(code, names.name());
                if (!name.equals(names.name()))
                    renamed.add(
                            new RegionStep.Rename(code, new RegionStep.Names(name, names.shortName(), names.nameEn())));
            });
            return renamed;
        }

        int unchanged() {
            return held.size() - ended().size() - renamed().size();
        }

        List<RegionStep.Follow> sameNames() {
            Map<String, List<String>> endedByName = ended().stream()
                    .collect(Collectors.groupingBy(code -> name(code), LinkedHashMap::new, Collectors.toList()));
            Map<String, List<RegionStep.Open>> openedByName = opened().stream()
                    .collect(Collectors.groupingBy(open -> open.names().name()));
            List<RegionStep.Follow> follows = new ArrayList<>();
            endedByName.forEach((name, codes) -> {
                List<RegionStep.Open> heirs = openedByName.getOrDefault(name, List.of());
                if (codes.size() == 1 && heirs.size() == 1)
                    follows.add(new RegionStep.Follow(codes.get(0), heirs.get(0).code()));
            });
            return follows;
        }

        private String name(String code) {
            return held.getOrDefault(code, new RegionStep.Names("", null, null)).name();
        }

        /** Each code that ends with each that opens in its province, or anywhere where its province opens none. */
        List<RegionStep.Follow> possible(List<RegionStep.Follow> known) {
            List<String> open = opened().stream()
                    .map(RegionStep::code)
                    .filter(code -> known.stream()
                            .noneMatch(follow -> follow.successor().equals(code)))
                    .toList();
            return ended().stream()
                    .filter(code ->
                            known.stream().noneMatch(follow -> follow.code().equals(code)))
                    .flatMap(code -> heirs(code, open).stream().map(heir -> new RegionStep.Follow(code, heir)))
                    .toList();
        }

        private static List<String> heirs(String code, List<String> open) {
            List<String> near = open.stream()
                    .filter(heir -> heir.startsWith(code.substring(0, 2)))
                    .toList();
            return near.isEmpty() ? open : near;
        }
    }

    /**
     * Everything that the file changes.
     *
     * @param decided those of {@link #possible} that there are
     */
    public List<RegionStep> steps(Collection<RegionStep.Follow> decided) {
        List<RegionStep.Follow> counties = new ArrayList<>(follows);
        counties.addAll(decided);
        List<RegionStep> steps = new ArrayList<>(changes);
        steps.addAll(provinceFollows(counties));
        steps.addAll(counties);
        return steps;
    }

    /** A province that ends is followed by the one province to which all its counties go that are followed at all. */
    private List<RegionStep.Follow> provinceFollows(List<RegionStep.Follow> counties) {
        return endedProvinces()
                .flatMap(code -> {
                    Set<String> heirs = counties.stream()
                            .filter(follow -> follow.code().startsWith(code))
                            .map(follow -> follow.successor().substring(0, 2))
                            .collect(Collectors.toSet());
                    return heirs.size() == 1
                            ? Stream.of(
                                    new RegionStep.Follow(code, heirs.iterator().next()))
                            : Stream.empty();
                })
                .toList();
    }

    private Stream<String> endedProvinces() {
        return changes.stream()
                .filter(RegionStep.Close.class::isInstance)
                .map(RegionStep::code)
                .filter(code -> code.length() == 2);
    }

    /** How many codes open, end or are renamed. */
    public int count(Class<? extends RegionStep> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    /** The counties that end and that nothing follows. */
    public List<String> endedForGood(List<RegionStep> steps) {
        Set<String> followed = steps.stream()
                .filter(RegionStep.Follow.class::isInstance)
                .map(RegionStep::code)
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(step -> step instanceof RegionStep.Close
                        && step.code().length() == 5
                        && !followed.contains(step.code()))
                .map(RegionStep::code)
                .toList();
    }
}
