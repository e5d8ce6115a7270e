package kr.sandan.office.web;

import java.util.List;
import kr.sandan.office.OfficeEvent;
import kr.sandan.office.OfficeKind;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class OfficeCodes implements CodeLists {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of(
                        "office-kind",
                        "office.codes.office-kind",
                        "platform.codes.ours",
                        OfficeKind.values(),
                        kind -> "office.kind." + kind),
                CodeList.of(
                        "office-event",
                        "office.codes.office-event",
                        "platform.codes.ours",
                        OfficeEvent.Kind.values(),
                        kind -> "office.event." + kind));
    }
}
