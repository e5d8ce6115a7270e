package kr.sandan.term;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.CodeLists;
import kr.sandan.platform.web.CodeLists.Code;
import kr.sandan.platform.web.CodeLists.CodeList;
import kr.sandan.platform.web.ProgramTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The codes of all modules, and what the program calls them. */
@Component
class KnownCodes {

    private final ObjectProvider<CodeLists> modules;
    private final ProgramTerms program;
    private volatile @Nullable Known known;

    /** @param modules asked when the first code is: rooms that publish lists also read terms */
    KnownCodes(ObjectProvider<CodeLists> modules, ProgramTerms program) {
        this.modules = modules;
        this.program = program;
    }

    private record Known(List<CodeList> lists, Map<String, CodeKey> byTermKey) {}

    private Known known() {
        Known held = known;
        if (held != null) return held;
        List<CodeList> lists = modules.orderedStream()
                .flatMap(module -> module.codeLists().stream())
                .toList();
        Map<String, CodeKey> byTermKey = new HashMap<>();
        for (CodeList list : lists) {
            for (Code code : list.codes()) byTermKey.put(code.termKey(), new CodeKey(list.name(), code.code()));
        }
        Known read = new Known(lists, byTermKey);
        known = read;
        return read;
    }

    List<CodeList> lists() {
        return known().lists();
    }

    /** The code whose term the text of a key is; null for other texts. */
    @Nullable
    CodeKey of(String termKey) {
        return known().byTermKey().get(termKey);
    }

    /** @throws NotFound where no module has such a list */
    CodeList listOrRefuse(String name) {
        return lists().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("code list", name));
    }

    /** @throws NotFound where the list has no such code */
    Code codeOrRefuse(String list, String code) {
        return listOrRefuse(list).codes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("code", code));
    }

    CodeNames own(Code code) {
        return new CodeNames(own(code.termKey(), Locale.KOREAN), own(code.termKey(), Locale.ENGLISH));
    }

    String own(String termKey, Locale language) {
        return program.own(termKey, language);
    }
}
