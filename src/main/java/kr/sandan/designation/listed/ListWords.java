package kr.sandan.designation.listed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.DatedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words in which lists write roles and what is not known. */
final class ListWords {

    private static final Map<String, DesignationRole> SHORT = Map.of(
            "대상", DesignationRole.TARGET,
            "거점", DesignationRole.HUB,
            "연계", DesignationRole.LINKED,
            "linkedcomplex", DesignationRole.LINKED,
            "연계산업단지", DesignationRole.LINKED,
            "거점산업단지", DesignationRole.HUB,
            "자생", DesignationRole.PILOT);

    private static final Set<String> UNKNOWN =
            Set.of("미상", "미확인", "단지미확인", "거점단지미상", "unknown", "notknown", "complexnotknown", "hubnotknown");

    private final MessageSource messages;
    private final Map<String, DesignationRole> roles = new HashMap<>(SHORT);

    /** @param terms what roles have ever been called: a list may be older than the word of today */
    ListWords(MessageSource messages, DatedTerms terms) {
        this.messages = messages;
        for (DesignationRole role : DesignationRole.values()) {
            roles.put(NamePattern.normalise(role.name()), role);
            for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH))
                for (String term : terms.everCalled(role.messageKey(), locale))
                    roles.put(NamePattern.normalise(term), role);
        }
    }

    @Nullable
    DesignationRole role(String text) {
        return roles.get(NamePattern.normalise(text));
    }

    /** What tells a complex from others of its name, in Korean as names are. */
    String told(ComplexNames.Known known, ComplexNames complexes) {
        String type = messages.getMessage("complex.type." + known.type(), null, Locale.KOREAN);
        Long parent = known.parentId();
        Object[] arguments = {
            type,
            known.place() == null ? "-" : known.place(),
            String.valueOf(known.id()),
            parent == null ? "" : complexes.name(parent)
        };
        String key = "designation.list-load.candidate." + (parent == null ? "whole" : "part");
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    /** Whether a cell says that something is not known, which is not the same as saying nothing. */
    static boolean isUnknown(String text) {
        return UNKNOWN.contains(NamePattern.normalise(text));
    }
}
