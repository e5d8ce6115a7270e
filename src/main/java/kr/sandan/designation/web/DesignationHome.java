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

    @Override
    public Audience audience() {
        return Audience.PUBLIC_FACTS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        DesignationRegister register = designations.at(asOf);
        Map<String, Integer> roles =
                register.select(DesignationFilter.ALL).counts().getOrDefault(DesignationFacet.ROLE, Map.of());
        String days = frame.days();
        List<Count> counts = roles.keySet().stream()
                .map(DesignationRole::valueOf)
                .sorted()
                .map(role -> new Count(
                        words.message(role.messageKey(), locale),
                        roles.getOrDefault(role.name(), 0),
                        "/designations" + (days.isEmpty() ? "?" : days + "&") + "role=" + role))
                .toList();
        return List.of(new HomeSection(PLACE, "designation/home", counts));
    }
}
