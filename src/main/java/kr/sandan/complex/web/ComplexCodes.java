package kr.sandan.complex.web;

import java.util.List;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Measure;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class ComplexCodes implements CodeLists {

    private static final String SURVEY = "complex.codes.survey";

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of(
                                "complex-type",
                                "complex.codes.complex-type",
                                "complex.codes.law",
                                ComplexType.values(),
                                type -> "complex.type." + type)
                        .chosenByPeople(),
                CodeList.of(
                        "complex-state",
                        "complex.codes.complex-state",
                        SURVEY,
                        ComplexState.values(),
                        state -> "complex.state." + state),
                CodeList.of(
                        "measure",
                        "complex.codes.measure",
                        SURVEY,
                        Measure.values(),
                        measure -> "complex.measure." + measure),
                CodeList.of(
                                "alias-kind",
                                "complex.codes.alias-kind",
                                "platform.codes.ours",
                                AliasKind.values(),
                                kind -> "complex.alias." + kind)
                        .chosenByPeople());
    }
}
