package kr.sandan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** Lets every code pass, for rules that are not about codes. */
public final class EveryCode implements CodesInUse {

    @Override
    public void require(String list, String code, String field, @Nullable LocalDate day) {}

    @Override
    public List<Option> choices(
            String list, @Nullable LocalDate day, @Nullable String kept, Function<String, String> term) {
        throw new UnsupportedOperationException("no form is made here");
    }
}
