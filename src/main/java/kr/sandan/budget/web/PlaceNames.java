package kr.sandan.budget.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.Designations;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.ServiceQueries;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the places of money are called on a day: each room of theirs is asked once, and only where money goes there. */
@Component
public class PlaceNames {

    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final Designations designations;
    private final Councils councils;
    private final ProgrammeQueries programmes;
    private final ServiceQueries services;
    private final MessageSource messages;

    PlaceNames(
            RegionQueries regions,
            OfficeQueries offices,
            Designations designations,
            Councils councils,
            ProgrammeQueries programmes,
            ServiceQueries services,
            MessageSource messages) {
        this.regions = regions;
        this.offices = offices;
        this.designations = designations;
        this.councils = councils;
        this.programmes = programmes;
        this.services = services;
        this.messages = messages;
    }

    /** What a place is called on the day, or was called nearest to it. */
    public Function<BudgetPlace, String> on(AsOf asOf, Locale locale) {
        return new Named(asOf, locale);
    }

    private final class Named implements Function<BudgetPlace, String> {

        private final AsOf asOf;
        private final Locale locale;
        private final boolean korean;
        private final Map<BudgetPlace, String> names = new HashMap<>();
        private @Nullable RegionHistory history;
        private @Nullable DesignationRegister sites;
        private @Nullable Map<Long, CouncilEntry> entries;
        private @Nullable Map<Long, String> called;

        Named(AsOf asOf, Locale locale) {
            this.asOf = asOf;
            this.locale = locale;
            this.korean = locale.getLanguage().equals("ko");
        }

        @Override
        public String apply(BudgetPlace place) {
            return names.computeIfAbsent(place, this::name);
        }

        private String name(BudgetPlace place) {
            long id = place.id() == null ? 0 : place.id();
            String name = switch (place.kind()) {
                case WHOLE -> messages.getMessage("budget.place.WHOLE", null, locale);
                case REGION -> region(String.valueOf(place.scheme()), String.valueOf(place.code()));
                case PROVINCE -> province(String.valueOf(place.code()));
                case OFFICE ->
                    offices.nameAt(id, asOf)
                            .map(one -> either(one.name(), one.nameEn()))
                            .orElse(null);
                case HUB -> hub(id);
                case COUNCIL -> council(id);
                case SERVICE -> services().get(id);
            };
            return name == null ? place.written() : name;
        }

        private @Nullable String region(String scheme, String code) {
            return history().scheme(scheme).stream()
                    .flatMap(one -> one.regions().stream())
                    .filter(one -> one.code().equals(code))
                    .map(one -> either(one.name(), one.nameEn()))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String province(String code) {
            return history()
                    .province(code)
                    .map(one -> either(one.name(), one.nameEn()))
                    .orElse(null);
        }

        private @Nullable String hub(long id) {
            if (sites == null) sites = designations.at(asOf);
            return sites.find(id)
                    .map(one -> either(one.name(), one.nameEn()))
                    .or(() -> councils.siteName(id).map(one -> either(one.name(), one.nameEn())))
                    .orElse(null);
        }

        private @Nullable String council(long id) {
            if (entries == null)
                entries = councils.at(asOf).stream().collect(Collectors.toMap(CouncilEntry::id, Function.identity()));
            CouncilEntry entry = entries.get(id);
            if (entry != null) return entry.placedName(korean);
            return councils.life(id, asOf)
                    .flatMap(life -> life.nearest(CouncilTopic.NAME, asOf.valid()))
                    .map((CouncilContent name) -> either(Objects.requireNonNull(name.text()), name.textEn()))
                    .orElse(null);
        }

        private Map<Long, String> services() {
            if (called == null)
                called = programmes.all(asOf).stream()
                        .flatMap(programme -> services.catalogues(programme.id(), asOf).stream())
                        .flatMap(catalogue -> catalogue.services().stream())
                        .collect(Collectors.toMap(
                                ServiceCatalogue.Service::id, one -> either(one.name(), one.nameEn())));
            return called;
        }

        private RegionHistory history() {
            if (history == null) history = regions.history(asOf);
            return history;
        }

        private String either(String name, @Nullable String nameEn) {
            return korean || nameEn == null ? name : nameEn;
        }
    }
}
