package kr.sandan.council.web;

import kr.sandan.designation.SiteSection;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a hub: the councils that belong to it. */
@Component
class CouncilsOfHub implements SiteSection {

    private final CouncilRowsElsewhere rows;

    CouncilsOfHub(CouncilRowsElsewhere rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "council.section.hub";
    }

    @Override
    public String template() {
        return "council/elsewhere";
    }

    @Override
    public @Nullable Object model(long designationId, AsOf asOf) {
        return rows.of(council -> council.belongsTo(designationId), asOf);
    }
}
