package kr.sandan.scenario;

import kr.sandan.designation.DesignationRole;
import org.jspecify.annotations.Nullable;

/**
 * How a site stands in a scenario.
 *
 * @param role its role
 * @param hubId the site of the scenario under which it stands, null for none
 */
public record Standing(DesignationRole role, @Nullable Long hubId) {

    static final Standing HUB = new Standing(DesignationRole.HUB, null);

    static Standing under(@Nullable Long hubId) {
        return new Standing(DesignationRole.LINKED, hubId);
    }

    boolean isHub() {
        return role == DesignationRole.HUB;
    }
}
