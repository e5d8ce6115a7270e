package kr.sandan.designation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/** On the first page: the designations of the day by role, and the two days that are asked for most. */
@Component
class DesignationHome implements HomeSections {

    private static final int PLACE = 230;

    private final Designations designations;
    private final DesignationWords words;

    DesignationHome(Designations designations, DesignationWords words) {
        this.designations = designations;
        this.words = words;
    }

    /** How many sites of a role there are, leading to them. */
    record Count(String role, int number, String path) {}

    /**
     * The totals of the day.
     *
     * @param counts by role
     * @param samples how many of the sites are invented
     * @param why where they are explained
     */
    record Totals(List<Count> counts, long samples, String why) {}

    @Override
    public Audience audience() {
        return Audience.PUBLIC_FACTS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        DesignationRegister register = designations.at(asOf);
        DesignationRegister.Selection all = register.select(DesignationFilter.ALL);
        Map<String, Integer> roles = all.counts().getOrDefault(DesignationFacet.ROLE, Map.of());
        String days = frame.days();
        List<Count> counts = roles.keySet().stream()
                .map(DesignationRole::valueOf)
                .sorted()
                .map(role -> new Count(
                        words.message(role.messageKey(), locale),
                        roles.getOrDefault(role.name(), 0),
                        "/designations" + (days.isEmpty() ? "?" : days + "&") + "role=" + role))
                .toList();
        return List.of(new HomeSection(
                PLACE, "designation/home", new Totals(counts, all.samples(), "/why/designations" + days)));
    }
}
