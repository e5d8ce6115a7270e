package kr.sandan.source.web;

import java.util.List;
import kr.sandan.platform.web.CodeLists;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.Qualifier;
import kr.sandan.source.SourceKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class SourceCodes implements CodeLists {

    private static final String OURS = "platform.codes.ours";

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of(
                        "source-kind", "source.codes.kind", OURS, SourceKind.values(), kind -> "source.kind." + kind),
                CodeList.of(
                        "qualifier",
                        "source.codes.qualifier",
                        OURS,
                        Qualifier.values(),
                        qualifier -> "source.qualifier." + qualifier),
                CodeList.of(
                        "subject-kind",
                        "source.codes.subject-kind",
                        OURS,
                        ClaimSubject.Kind.values(),
                        kind -> "source.subject." + kind));
    }
}
