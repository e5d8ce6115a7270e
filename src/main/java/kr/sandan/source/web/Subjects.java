package kr.sandan.source.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.source.ClaimFilter;
import kr.sandan.source.ClaimLedger;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.SubjectChoices;
import kr.sandan.source.SubjectNames;
import kr.sandan.source.SubjectNames.SubjectName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the subjects of figures are called, by the modules that hold them, else by the words of this one. */
@Component
class Subjects implements SubjectChoices {

    private final Map<ClaimSubject.Kind, SubjectNames> byKind = new EnumMap<>(ClaimSubject.Kind.class);
    private final ClaimLedger ledger;
    private final MessageSource messages;

    Subjects(ObjectProvider<SubjectNames> names, ClaimLedger ledger, MessageSource messages) {
        names.orderedStream().forEach(held -> byKind.put(held.kind(), held));
        this.ledger = ledger;
        this.messages = messages;
    }

    /** The names of these subjects on a day, in a language. */
    Map<ClaimSubject, SubjectName> names(Collection<ClaimSubject> subjects, AsOf asOf, Locale locale) {
        Map<ClaimSubject.Kind, Set<String>> keys = new EnumMap<>(ClaimSubject.Kind.class);
        subjects.forEach(subject ->
                keys.computeIfAbsent(subject.kind(), kind -> new HashSet<>()).add(subject.key()));
        Map<ClaimSubject, SubjectName> named = new HashMap<>();
        keys.forEach((kind, of) -> {
            SubjectNames names = byKind.get(kind);
            Map<String, SubjectName> held = names == null ? Map.of() : names.names(of, asOf);
            for (String key : of)
                named.put(new ClaimSubject(kind, key), held.getOrDefault(key, inOurWords(kind, key, locale)));
        });
        return named;
    }

    @Override
    public List<Group> choices(AsOf asOf, Locale locale) {
        boolean korean = SourceWords.korean(locale);
        List<Group> groups = new ArrayList<>();
        for (ClaimSubject.Kind kind : ClaimSubject.Kind.values()) {
            SubjectNames names = byKind.get(kind);
            Map<String, SubjectName> all = names == null ? spokenOf(kind, asOf, locale) : names.all(asOf);
            List<Option> options = new ArrayList<>();
            all.forEach((key, name) -> options.add(new Option(kind + ":" + key, name.in(korean))));
            if (!options.isEmpty())
                groups.add(new Group(messages.getMessage("source.subject." + kind, null, locale), options));
        }
        return groups;
    }

    /** Where no module holds the kind: those of which somebody has said something. */
    private Map<String, SubjectName> spokenOf(ClaimSubject.Kind kind, AsOf asOf, Locale locale) {
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (ClaimLedger.Counted counted : ledger.subjects(ClaimFilter.ALL, asOf))
            if (counted.kind().equals(kind.name())) names.put(counted.code(), inOurWords(kind, counted.code(), locale));
        return names;
    }

    private SubjectName inOurWords(ClaimSubject.Kind kind, String key, Locale locale) {
        String name = messages.getMessage("source.subject." + kind + "." + key, null, key, locale);
        return new SubjectName(String.valueOf(name), String.valueOf(name), null);
    }
}
