package kr.sandan.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of an organisation as fields, by the names that pages and files give them. */
final class LoadFields {

    private LoadFields() {}

    static Map<String, @Nullable String> of(OrganisationFacts facts) {
        Ksic ksic = facts.ksic();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", facts.name());
        fields.put("type", facts.type().name());
        fields.put("business_number", text(facts.businessNumber()));
        fields.put("size_class", text(facts.size().sizeClass()));
        fields.put("employees", text(facts.size().employees()));
        fields.put("ksic", ksic == null ? null : ksic.code());
        fields.put("ksic_revision", ksic == null ? null : text(ksic.revision().number()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
