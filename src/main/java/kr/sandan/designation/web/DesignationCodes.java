package kr.sandan.designation.web;

import java.util.List;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.EventKind;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class DesignationCodes implements CodeLists {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of(
                                "designation-role",
                                "designation.codes.role",
                                "designation.codes.notice",
                                DesignationRole.values(),
                                DesignationRole::messageKey)
                        .chosenByPeople(),
                CodeList.of(
                        "designation-event",
                        "designation.codes.event",
                        "platform.codes.ours",
                        EventKind.values(),
                        EventKind::messageKey));
    }
}
