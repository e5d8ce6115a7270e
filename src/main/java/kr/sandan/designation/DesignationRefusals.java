package kr.sandan.designation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in the user's words what the database refuses: the rule, the other party and its dates. */
final class DesignationRefusals {

    private static final Map<String, Said> RULES = Map.of(
            "designation_occupancy_overlap_ex", new Said("complexIds", "designation.refused.overlap"),
            "designation_whole_and_part_ex", new Said("complexIds", "designation.refused.whole-and-part"),
            "designation_overlay_overlap_ex", new Said("from", "designation.refused.overlay"),
            "designation_within_hub_ck", new Said("hubId", "designation.refused.outside-hub"),
            "designation_hub_covers_ck", new Said("until", "designation.refused.hub-shortened"),
            "designation_regime_ck", new Said("from", "designation.refused.regime"),
            "designation_member_required_ck", new Said("complexIds", "designation.complexes.required"),
            "designation_member_overlay_ck", new Said("complexIds", "designation.complexes.overlay"),
            "designation_period_hub_ck", new Said("hubId", "designation.hub.required"),
            "designation_period_once_ex", new Said("from", "designation.refused.own-period"));

    private static final Map<String, Said> REFERENCES = Map.of(
            "designation_period_hub_fk", new Said("hubId", "designation.hub.unknown"),
            "designation_member_complex_fk", new Said("complexIds", "designation.complexes.unknown"),
            "designation_event_source_fk", new Said("sourceId", "designation.source.unknown"));

    private DesignationRefusals() {}

    /** A rule as users know it: the field to mend and the key of the sentence. */
    private record Said(String field, String messageKey) {}

    /**
     * Makes a change.
     *
     * @throws RuleBroken where the database refuses it by one of the rules
     */
    static <T> T made(Supplier<T> change) {
        try {
            return change.get();
        } catch (DataIntegrityViolationException refused) {
            RuleBroken broken = ruleOf(refused);
            throw broken == null ? refused : broken;
        }
    }

    private static @Nullable RuleBroken ruleOf(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof PSQLException database)) continue;
            ServerErrorMessage message = database.getServerErrorMessage();
            String constraint = message == null ? null : message.getConstraint();
            if (message == null || constraint == null) return null;
            Said said = RULES.getOrDefault(constraint, REFERENCES.get(constraint));
            return said == null
                    ? null
                    : new RuleBroken(said.field(), said.messageKey(), arguments(details(message.getDetail())));
        }
        return null;
    }

    /** Site, role, first day, last day and who entered it. */
    private static Object[] arguments(Map<String, String> details) {
        String role = details.get("role");
        return new Object[] {
            details.getOrDefault("site", "?"),
            role == null ? "?" : text(DesignationRole.valueOf(role).messageKey()),
            orWord(details.get("from"), "designation.from.unknown"),
            orWord(lastDay(details), "designation.until.open"),
            orWord(details.get("by"), "designation.by.program")
        };
    }

    /** Of a site the last day, as pages say it; of a regime the day on which it is over. */
    private static @Nullable String lastDay(Map<String, String> details) {
        String to = details.get("to");
        if (to == null || !details.containsKey("site")) return to;
        return LocalDate.parse(to).minusDays(1).toString();
    }

    private static Object orWord(@Nullable String value, String key) {
        return value == null ? text(key) : value;
    }

    private static Object text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    private static Map<String, String> details(@Nullable String detail) {
        Map<String, String> details = new HashMap<>();
        if (detail == null) return details;
        detail.lines().forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0 && at < line.length() - 1) details.put(line.substring(0, at), line.substring(at + 1));
        });
        return details;
    }
}
