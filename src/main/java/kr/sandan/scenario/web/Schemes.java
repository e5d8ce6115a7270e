package kr.sandan.scenario.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which scheme of regions a page reckons. */
@Component
class Schemes {

    private static final String USUAL = "5PLUS2";

    private final RegionQueries regions;

    Schemes(RegionQueries regions) {
        this.regions = regions;
    }

    /**
     * The scheme asked for, else the one that the programme's regions are named by.
     *
     * @throws BadParameter for a scheme that is not there
     */
    String chosen(@Nullable String code) {
        String wanted = code == null || code.isBlank() ? USUAL : code.strip();
        if (regions.history().scheme(wanted).isEmpty()) throw new BadParameter("scheme", wanted);
        return wanted;
    }
}
