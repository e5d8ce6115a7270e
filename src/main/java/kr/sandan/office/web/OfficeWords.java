package kr.sandan.office.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeNode;
import kr.sandan.office.Territory;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/** Puts the agency's history into the words of a page. */
final class OfficeWords {

    private final OfficeHistory offices;
    private final RegionHistory regions;
    private final LocalDate day;
    private final boolean korean;

    OfficeWords(OfficeHistory offices, RegionHistory regions, LocalDate day, boolean korean) {
        this.offices = offices;
        this.regions = regions;
        this.day = day;
        this.korean = korean;
    }

    /**
     * A unit in the tree.
     *
     * @param id its number
     * @param depth how deep it stands, from 0
     * @param name in the reader's language
     * @param kind its rank
     * @param opened its start as precisely as known, or null where it is not known
     * @param closed the first day without it, or null while it exists
     * @param provinces for which it answers, joined; empty where none is known
     * @param basis how its territory is known, or null where it has none
     * @param source where its existence is stated
     */
    record Row(
            long id,
            int depth,
            String name,
            String kind,
            @Nullable String opened,
            @Nullable String closed,
            String provinces,
            @Nullable String basis,
            String source) {}

    /**
     * Something that happened.
     *
     * @param kind what
     * @param happened when, as precisely as known
     * @param before names of the units it found
     * @param after names of the units it left
     * @param source where it is stated
     * @param enteredOn the day since which the portal knows it, or null for what came with the portal
     */
    record Event(
            String kind,
            String happened,
            List<String> before,
            List<String> after,
            String source,
            @Nullable LocalDate enteredOn) {}

    List<Row> tree() {
        List<Row> rows = new ArrayList<>();
        offices.treeAt(day).forEach(node -> add(node, 0, rows));
        return rows;
    }

    private void add(OfficeNode node, int depth, List<Row> rows) {
        Office office = node.office();
        List<Territory> territories = offices.territoriesOf(office.id(), day);
        rows.add(new Row(
                office.id(),
                depth,
                text(node.name()),
                office.kind().name(),
                office.opened() == null ? null : office.opened().toString(),
                office.closed() == null ? null : office.closed().toString(),
                territories.stream().map(this::province).collect(Collectors.joining(" · ")),
                territories.isEmpty() ? null : territories.get(0).basis().name(),
                office.source()));
        node.children().forEach(child -> add(child, depth + 1, rows));
    }

    List<Event> events() {
        return offices.events().stream()
                .map(event -> new Event(
                        event.kind().name(),
                        event.happened().toString(),
                        names(event.before(), event.happened().date().minusDays(1)),
                        names(event.after(), event.happened().date()),
                        event.source(),
                        event.enteredOn()))
                .toList();
    }

    private List<String> names(List<Long> ids, LocalDate on) {
        return ids.stream()
                .map(id -> offices.nameAt(id, on).map(this::text).orElse(""))
                .toList();
    }

    /** Provinces of the day for which no headquarters is known, joined. */
    String unanswered() {
        return regions.provincesAt(day).stream()
                .filter(province -> offices.territoryAt(province.code(), day).isEmpty())
                .map(this::text)
                .collect(Collectors.joining(" · "));
    }

    private String province(Territory territory) {
        return regions.provinceOn(territory.provinceCode(), day).map(this::text).orElse(territory.provinceCode());
    }

    private String text(Province province) {
        return korean ? province.shortName() : province.nameEn();
    }

    String text(OfficeName name) {
        return korean ? name.name() : name.nameEn();
    }
}
