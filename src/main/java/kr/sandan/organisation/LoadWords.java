package kr.sandan.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.RuleBroken;
import org.springframework.context.MessageSource;

/** Reads the codes of a list: by the code itself or by its name in either language. */
final class LoadWords {

    private final Directory complexes;
    private final Map<String, OrganisationType> types = new HashMap<>();
    private final Map<String, SizeClass> sizes = new HashMap<>();
    private final Map<String, Long> known = new HashMap<>();

    LoadWords(MessageSource messages, Directory complexes) {
        this.complexes = complexes;
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (OrganisationType type : OrganisationType.values())
                types.put(plain(messages.getMessage("organisation.type." + type, null, locale)), type);
            for (SizeClass size : SizeClass.values())
                sizes.put(plain(messages.getMessage("organisation.size." + size, null, locale)), size);
        }
        for (OrganisationType type : OrganisationType.values()) types.put(plain(type.name()), type);
        for (SizeClass size : SizeClass.values()) sizes.put(plain(size.name()), size);
    }

    OrganisationType type(String text) {
        OrganisationType type = types.get(plain(text));
        if (type == null) throw new RuleBroken("type", "organisation.load.type", text);
        return type;
    }

    SizeClass size(String text) {
        SizeClass size = sizes.get(plain(text));
        if (size == null) throw new RuleBroken("sizeClass", "organisation.load.size", text);
        return size;
    }

    static Integer count(String text) {
        String digits = text.replace(",", "").replaceFirst("\\s*명$", "");
        if (!digits.matches("[0-9]{1,9}")) throw new RuleBroken("employees", "organisation.load.employees", text);
        return Integer.valueOf(digits);
    }

    /** By its number, or by a name that only one complex has. */
    long complex(String text) {
        return known.computeIfAbsent(text, this::found);
    }

    private long found(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return complexes
                    .find(Long.parseLong(text))
                    .orElseThrow(() -> new RuleBroken("complexId", "organisation.load.complex", text))
                    .id();
        }
        String plain = plain(text);
        List<ComplexEntry> named = complexes.select(ComplexFilter.named(text)).entries();
        List<ComplexEntry> exact = named.stream()
                .filter(entry -> plain(entry.name()).equals(plain)
                        || entry.aliases().stream().map(LoadWords::plain).anyMatch(plain::equals))
                .toList();
        List<ComplexEntry> meant = exact.isEmpty() ? named : exact;
        if (meant.isEmpty()) throw new RuleBroken("complexId", "organisation.load.complex", text);
        if (meant.size() > 1) throw new RuleBroken("complexId", "organisation.load.complexes", text, meant.size());
        return meant.get(0).id();
    }

    private static String plain(String text) {
        return NamePattern.normalise(text);
    }
}
