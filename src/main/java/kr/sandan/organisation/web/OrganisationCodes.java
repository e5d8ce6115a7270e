package kr.sandan.organisation.web;

import java.util.List;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.PersonRole;
import kr.sandan.organisation.SizeClass;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(15)
class OrganisationCodes implements CodeLists {

    private static final String OURS = "platform.codes.ours";

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of(
                        "organisation-type",
                        "organisation.codes.type",
                        OURS,
                        OrganisationType.values(),
                        type -> "organisation.type." + type),
                CodeList.of(
                        "size-class",
                        "organisation.codes.size",
                        OURS,
                        SizeClass.values(),
                        size -> "organisation.size." + size),
                CodeList.of(
                        "person-role",
                        "organisation.codes.role",
                        OURS,
                        PersonRole.values(),
                        role -> "organisation.role." + role));
    }
}
