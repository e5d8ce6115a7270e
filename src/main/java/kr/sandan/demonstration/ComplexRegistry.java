package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;
import static kr.sandan.demonstration.FactFile.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.NewAlias;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.complex.ReviseComplex;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complexes, their parts, their places then and now, and their other names. */
@Component
class ComplexRegistry {

    private final ComplexService complexes;
    private final Provenances provenances;
    private final LoadedFacts loaded;

    ComplexRegistry(ComplexService complexes, Provenances provenances, LoadedFacts loaded) {
        this.complexes = complexes;
        this.provenances = provenances;
        this.loaded = loaded;
    }

    void loadComplexes() {
        Map<String, NamedCsvRecord> earlier = FactFile.named("place_history.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.getField("key"), row -> row));
        Known known = provenances.read();
        Map<String, ComplexType> types = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("complexes.csv").rows()) {
            types.put(row.getField("key"), ComplexType.valueOf(row.getField("type")));
            register(row, earlier.get(row.getField("key")), known);
        }
        for (NamedCsvRecord row : FactFile.named("parts.csv").rows()) {
            ComplexType type = types.get(row.getField("parent_key"));
            if (type == null) throw new IllegalStateException("part before its complex: " + row);
            types.put(row.getField("key"), type);
            registerPart(row, type, known);
        }
    }

    void loadAliases() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("aliases.csv").rows()) {
            NewAlias alias = new NewAlias(
                    row.getField("alias"),
                    AliasKind.valueOf(row.getField("kind")),
                    optional(row, "valid_from", PartialDate::parse),
                    optional(row, "valid_to", PartialDate::parse));
            complexes.addAlias(
                    loaded.recordOf(Kind.COMPLEX, row.getField("key")), alias, known.of(row.getField("source")));
        }
    }

    private void register(NamedCsvRecord row, @Nullable NamedCsvRecord earlier, Known known) {
        List<PlaceCode> places = places(row);
        ComplexFacts facts = facts(row);
        long id = register(row, facts, earlier == null ? places : places(earlier), null, 0, known);
        if (earlier == null) return;
        long source = known.of(earlier.getField("source")).sourceId();
        Provenance moved = new Provenance(source, null, earlier.getField("note"));
        LocalDate day = LocalDate.parse(earlier.getField("valid_to"));
        complexes.revise(new ReviseComplex(id, 0, ReviseComplex.Kind.CHANGE, day, facts, places, moved));
    }

    private void registerPart(NamedCsvRecord row, ComplexType type, Known known) {
        ComplexFacts facts =
                new ComplexFacts(row.getField("name"), optional(row, "name_en"), type, null, null, null, null, null);
        long parent = loaded.recordOf(Kind.COMPLEX, row.getField("parent_key"));
        List<PlaceCode> place = List.of(PlaceCode.ofCounty(row.getField("county_code")));
        register(row, facts, place, parent, Integer.parseInt(row.getField("order")), known);
    }

    private long register(
            NamedCsvRecord row,
            ComplexFacts facts,
            List<PlaceCode> places,
            @Nullable Long parent,
            int ordinal,
            Known known) {
        Provenance provenance = known.of(row.getField("source"), row.getField("known_from_source"));
        long id = complexes.register(
                new RegisterComplex(facts, places, List.of(), parent, ordinal, null, false, null, provenance));
        loaded.remember(Kind.COMPLEX, row.getField("key"), id);
        return id;
    }

    private static ComplexFacts facts(NamedCsvRecord row) {
        return new ComplexFacts(
                row.getField("name"),
                optional(row, "name_en"),
                ComplexType.valueOf(row.getField("type")),
                optional(row, "designated_on", PartialDate::parse),
                optional(row, "authority"),
                optional(row, "managing_agency"),
                optional(row, "industries"),
                null);
    }

    private static List<PlaceCode> places(NamedCsvRecord row) {
        return several(row, "county_codes").stream().map(PlaceCode::ofCounty).toList();
    }
}
