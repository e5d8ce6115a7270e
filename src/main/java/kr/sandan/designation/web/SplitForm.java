package kr.sandan.designation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.Provenance;
import kr.sandan.designation.SplitSite;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a person typed of a split: rows of new sites, and to which of them, by its number in the rows counted from 1,
 * each complex and each designation under the hub goes.
 *
 * @param day the first day of the new sites
 * @param names what the new sites are called; rows without a name are spare
 * @param complexIds complexes and parts, in step with complexPieces, where blank is none of them
 * @param underIds designations under the hub, in step with underPieces
 * @param submissionKey the form's own key
 */
record SplitForm(
        @Nullable String day,
        @Nullable List<@Nullable String> names,
        @Nullable List<@Nullable String> namesEn,
        @Nullable List<@Nullable String> complexIds,
        @Nullable List<@Nullable String> complexPieces,
        @Nullable List<@Nullable String> underIds,
        @Nullable List<@Nullable String> underPieces,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{designation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    private static final int LONGEST_NAME = 100;

    static SplitForm empty(int version, String key) {
        return new SplitForm(
                null, null, null, null, null, null, null, null, null, null, null, null, String.valueOf(version), key);
    }

    Typed.Source source() {
        return new Typed.Source(sourceId, sourceTitle, sourcePublisher, sourceDate, reason);
    }

    int rows() {
        return names == null ? 0 : names.size();
    }

    @Nullable
    String nameOf(int row) {
        return at(names, row);
    }

    @Nullable
    String nameEnOf(int row) {
        return at(namesEn, row);
    }

    /** The number of the new site, as typed, by what goes there. */
    Map<String, String> complexes() {
        return going(complexIds, complexPieces);
    }

    Map<String, String> under() {
        return going(underIds, underPieces);
    }

    void check(BindingResult errors) {
        if (day == null) errors.rejectValue("day", "designation.form.day.required");
        Typed.checkAct(day, version, source(), errors);
        complexes().forEach((complex, row) -> {
            Typed.read("complexIds", complex, "designation.complexes.unknown", Long::valueOf, errors);
            Typed.read("complexIds", row, "designation.split.pieces", this::named, errors);
        });
        under().forEach((under, row) -> {
            Typed.read("underIds", under, "designation.form.version.missing", Long::valueOf, errors);
            Typed.read("underIds", row, "designation.split.pieces", this::named, errors);
        });
        for (int row = 0; row < rows(); row++) {
            if (tooLong(nameOf(row)) || tooLong(nameEnOf(row)))
                errors.rejectValue("names", "designation.split.long", new Object[] {row + 1, LONGEST_NAME}, null);
            if (nameOf(row) == null && nameEnOf(row) != null)
                errors.rejectValue("names", "designation.split.nameless", new Object[] {row + 1}, null);
        }
    }

    private static boolean tooLong(@Nullable String name) {
        return name != null && name.length() > LONGEST_NAME;
    }

    /** The name in a row that something goes to. */
    private String named(String row) {
        String name = nameOf(Integer.parseInt(row) - 1);
        if (name == null) throw new IllegalArgumentException(row);
        return name;
    }

    SplitSite command(long id, Provenance told) {
        List<SplitSite.Piece> pieces = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < rows(); row++) {
            String name = nameOf(row);
            if (name == null) continue;
            String number = String.valueOf(row + 1);
            places.put(number, pieces.size());
            pieces.add(new SplitSite.Piece(name, nameEnOf(row), goingTo(number)));
        }
        Map<Long, Integer> moved = new HashMap<>();
        under().forEach((under, row) -> moved.put(Long.valueOf(under), places.getOrDefault(row, -1)));
        return new SplitSite(
                id,
                Integer.parseInt(String.valueOf(version)),
                PartialDate.parse(String.valueOf(day)),
                pieces,
                moved,
                told);
    }

    private List<Long> goingTo(String row) {
        return complexes().entrySet().stream()
                .filter(complex -> complex.getValue().equals(row))
                .map(complex -> Long.valueOf(complex.getKey()))
                .toList();
    }

    private static Map<String, String> going(
            @Nullable List<@Nullable String> ids, @Nullable List<@Nullable String> rows) {
        Map<String, String> going = new LinkedHashMap<>();
        for (int place = 0; ids != null && place < ids.size(); place++) {
            String id = at(ids, place);
            String row = at(rows, place);
            if (id != null && row != null) going.put(id, row);
        }
        return going;
    }

    /** What was typed in a row; blank is nothing, also within a list, whose texts come as they were sent. */
    private static @Nullable String at(@Nullable List<@Nullable String> texts, int place) {
        String text = texts == null || place < 0 || place >= texts.size() ? null : texts.get(place);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
