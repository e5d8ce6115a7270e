package kr.sandan.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.platform.Period;

/**
 * All provinces, counties and schemes with their whole past, held in memory and never changed; a change of the data makes
 * a new one. Days before the code list begins are read on its first day ({@link #beginning()}).
 */
public final class RegionHistory {

    private final long revision;
    private final CodeLine<Province> provinces;
    private final CodeLine<County> counties;
    private final List<Scheme> schemes;
    private final LocalDate beginning;

    /**
     * @param revision grows with every change of the data
     * @param provinces every period of every province
     * @param provinceSuccessions which province followed which
     * @param counties every period of every county
     * @param countySuccessions which county followed which
     * @param schemes the schemes with their members
     */
    public RegionHistory(
            long revision,
            List<Province> provinces,
            List<Succession> provinceSuccessions,
            List<County> counties,
            List<Succession> countySuccessions,
            List<Scheme> schemes) {
        this.revision = revision;
        this.provinces = new CodeLine<>(provinces, provinceSuccessions, Province::code, Province::valid);
        this.counties = new CodeLine<>(counties, countySuccessions, County::code, County::valid);
        this.schemes = List.copyOf(schemes);
        this.beginning = provinces.stream()
                .map(Province::valid)
                .map(Period::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    public long revision() {
        return revision;
    }

    /** The first day of the code list; what was before it is not known. */
    public LocalDate beginning() {
        return beginning;
    }

    /** The provinces of a day, by code. */
    public List<Province> provincesAt(LocalDate day) {
        return provinces.at(read(day));
    }

    /** The counties of a day, by code. */
    public List<County> countiesAt(LocalDate day) {
        return counties.at(read(day));
    }

    /** The counties of a province on a day, by code. */
    public List<County> countiesOf(String provinceCode, LocalDate day) {
        return countiesAt(day).stream()
                .filter(county -> county.provinceCode().equals(provinceCode))
                .toList();
    }

    /** Every period of every province, by code and time. */
    public List<Province> allProvinces() {
        return provinces.all();
    }

    /** Every period of every county, by code and time. */
    public List<County> allCounties() {
        return counties.all();
    }

    /** The province that a code stands for, or stood for last. */
    public Optional<Province> province(String code) {
        return last(provinces.periodsOf(code));
    }

    /** The county that a code stands for, or stood for last. */
    public Optional<County> county(String code) {
        return last(counties.periodsOf(code));
    }

    /** A province's periods under each of its names, oldest first. */
    public List<Province> periodsOfProvince(String code) {
        return provinces.periodsOf(code);
    }

    /** A county's periods under each of its names, oldest first. */
    public List<County> periodsOfCounty(String code) {
        return counties.periodsOf(code);
    }

    /** Which codes gave their area to this one (first) and which took it over (second), for provinces and counties. */
    public List<Succession> predecessorsOf(String code) {
        return code.length() == 2 ? provinces.predecessorsOf(code) : counties.predecessorsOf(code);
    }

    /** Which codes took over this one's area. */
    public List<Succession> successorsOf(String code) {
        return code.length() == 2 ? provinces.successorsOf(code) : counties.successorsOf(code);
    }

    /**
     * The code under which a province stood on a day: 42 read in 2024 is 51, 51 read in 2009 is 42.
     *
     * @param code any two-digit code ever valid
     * @return empty for a code that never was, for a province that did not exist yet, and where the area was several
     *     provinces then
     */
    public Optional<String> provinceAt(String code, LocalDate day) {
        return provinceOn(code, day).map(Province::code);
    }

    /** As {@link #provinceAt}, with the name of that day. */
    public Optional<Province> provinceOn(String code, LocalDate day) {
        return Optional.ofNullable(provinces.reach(code, read(day)))
                .filter(CodeLine.Reached::certain)
                .map(CodeLine.Reached::row);
    }

    /**
     * What a county's code stood for on a day; empty only for a code that never was.
     *
     * @param code any five-digit code ever valid
     */
    public Optional<CountyAt> countyAt(String code, LocalDate day) {
        return Optional.ofNullable(counties.reach(code, read(day)))
                .map(reached -> new CountyAt(reached.row(), reached.certain()));
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Scheme> scheme(String code) {
        return schemes.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    /** The newest of the schemes that were policy on the day; empty where none was. */
    public Optional<Scheme> schemeInForce(LocalDate day) {
        return schemes.stream().filter(scheme -> scheme.inForce(day)).max(Comparator.comparing(Scheme::introduced));
    }

    /**
     * The economic region to which a place belongs.
     *
     * @param scheme code of the scheme; it is read for days before its introduction too
     * @param code of a province (two digits) or a county (five digits)
     */
    public Optional<Scheme.SchemeRegion> schemeRegionOf(String scheme, String code, LocalDate day) {
        if (code.length() < 2) return Optional.empty();
        String province = code.substring(0, 2);
        return scheme(scheme)
                .flatMap(of -> of.regions().stream()
                        .filter(region -> region.members().stream()
                                .anyMatch(member -> member.provinceCode().equals(province)
                                        && member.valid().contains(day)))
                        .findFirst());
    }

    /** The province of a day that is called so, by its short or its full name. */
    public Optional<Province> resolveProvince(String name, LocalDate day) {
        String wanted = squeezed(name);
        return provincesAt(day).stream()
                .filter(province -> squeezed(province.shortName()).equals(wanted)
                        || squeezed(province.name()).equals(wanted))
                .findFirst();
    }

    /**
     * The county of a day that is called so, as statistics write it: 창원시 진해구, and 세종 or 세종시 for the one city that is
     * a province of its own.
     *
     * @param provinceName short or full name of the province
     * @param countyName name within the province; spaces do not matter
     */
    public Optional<County> resolveCounty(String provinceName, String countyName, LocalDate day) {
        return resolveProvince(provinceName, day).flatMap(province -> {
            List<County> within = countiesOf(province.code(), day);
            String wanted = squeezed(countyName);
            Optional<County> named = within.stream()
                    .filter(county -> squeezed(county.name()).equals(wanted))
                    .findFirst();
            if (named.isPresent() || within.size() != 1) return named;
            boolean provinceItself = wanted.equals(province.shortName()) || wanted.equals(province.shortName() + "시");
            return provinceItself ? Optional.of(within.get(0)) : Optional.empty();
        });
    }

    private LocalDate read(LocalDate day) {
        return day.isBefore(beginning) ? beginning : day;
    }

    private static String squeezed(String name) {
        return name.replaceAll("[\\s\\u00a0]", "");
    }

    private static <T> Optional<T> last(List<T> periods) {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }
}
