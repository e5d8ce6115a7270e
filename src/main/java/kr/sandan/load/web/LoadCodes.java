package kr.sandan.load.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadState;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class LoadCodes implements CodeLists {

    private static final String OURS = "platform.codes.ours";

    private final LoadKinds kinds;

    LoadCodes(LoadKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<CodeList> codeLists() {
        List<Code> known = kinds.all().stream()
                .map(kind -> new Code(kind.name(), kind.titleKey()))
                .toList();
        return List.of(
                new CodeList("load-kind", "load.codes.load-kind", OURS, known, false),
                CodeList.of("load-state", "load.codes.load-state", OURS, LoadState.values(), LoadState::messageKey),
                CodeList.of(
                        "load-grade",
                        "load.codes.load-grade",
                        OURS,
                        LoadContext.Grade.values(),
                        grade -> "load.grade." + grade.name().toLowerCase(Locale.ROOT)),
                CodeList.of(
                        "load-what",
                        "load.codes.load-what",
                        OURS,
                        LoadContext.What.values(),
                        what -> "load.what." + what.name().toLowerCase(Locale.ROOT)));
    }
}
